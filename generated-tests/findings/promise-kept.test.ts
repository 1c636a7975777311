// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Released leads to the device's discard.
describe('promise-kept is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,release=on-notification,retransmission=none,leaked-token';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual([
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
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'promise-kept');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
