// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// At the moment when the RO records the device under X, X's MCIM is active in it.
describe('registration-truth is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2');
    expect(actions).toEqual([
      'step 14 attacker → RO (as new SHO): registration of the M2ME as subscribing to new SHO (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'registration-truth');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
