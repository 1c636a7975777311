// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Discard of any kind leads to release (honest old SHO, finite loss).
describe('no-ghost-subscription is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '4~');
    expect(actions).toEqual(['M2ME: lets new SHO overwrite across (adversary)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'no-ghost-subscription');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 1, cycle: 1 });
  });
});
