// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// When the M2ME accepts a change (with the token of 7, or with whatever activates a dormant set), the subscriber has
// run it with the claimant.
describe('agreement-m2me-from-subscriber-weak is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,dormant-activation=anybody,thief';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual(['M2ME: has its dormant set activated by whoever reaches it (adversary)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.changing.acting',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'agreement-m2me-from-subscriber-weak');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
