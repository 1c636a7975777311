// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Released leads to the device's discard.
describe('promise-kept is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,release=on-notification,retransmission=none,leaked-token';

  it('by this run', () => {
    const { actions, states, nextRound } = pathOf(configuration, '1~1/1/1');
    expect(actions).toEqual([
      'step 9 attacker → old SHO (as M2ME): deregistration notice, unprotected, token (GBA key and B-TID) (forged)',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
      'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected (not expected there)',
      'step 9 attacker → old SHO (as M2ME): deregistration notice, unprotected, token (GBA key and B-TID) (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.released.acknowledging',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
    expect(nextRound).toEqual(states);
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'promise-kept');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 4, cycle: 1 });
  });
});
