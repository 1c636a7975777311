// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// An old SHO that refuses the token cannot keep the device from coming to the new SHO, or from staying connected where
// it was.
describe('no-veto-refused-token is refuted', () => {
  const configuration = 'discard-first,token-issuing=asked,retransmission=none,vanishing-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/1/0/0~');
    expect(actions).toEqual([
      'step 1 subscriber: asks the issuer for the authorisation token (choice)',
      'old SHO: vanishes (adversary)',
      'old SHO → M2ME: bearer released',
      'step 1 subscriber → old SHO: request for the authorisation token (ignored)',
    ]);
    expect(states).toEqual({
      subscriber: 'asking',
      m2me: 'on.subscribed',
      oldSho: 'silent.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'no-veto-refused-token');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 4, cycle: 4 });
  });
});
