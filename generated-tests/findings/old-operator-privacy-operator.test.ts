// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// In the whole run the new SHO does not learn who the old operator is.
describe('old-operator-privacy-operator is refuted', () => {
  const configuration = 'discard-first,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/1');
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
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'old-operator-privacy-operator');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
