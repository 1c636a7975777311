// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// From every reachable state honest actions alone can end the change for all: neither the subscriber nor the device,
// the new SHO or the RO is left in the middle of it.
describe('every-change-ends is refuted', () => {
  const configuration = 'discard-first,malicious-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/3');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.validating + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'every-change-ends');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
