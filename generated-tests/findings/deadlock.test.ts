// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The built-in judgement deadlock.
describe('deadlock is refuted', () => {
  const configuration = 'discard-first,pva-refuses';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/1');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 4 PVA: refuses the M2ME, and reports nothing (fault)',
    ]);
    expect(states).toEqual({
      subscriber: 'changed',
      m2me: 'on.subscribed',
      oldSho: 'serving',
      newSho: 'change.validating + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'deadlock');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 6 });
  });
});
