// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The built-in judgement deadlock.
describe('deadlock is refuted', () => {
  const configuration = 'both-present-notify-first,retransmission=none,dormant-activation=anybody,thief';

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
    const { verdict, length } = await verdictOf(configuration, 'deadlock');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
