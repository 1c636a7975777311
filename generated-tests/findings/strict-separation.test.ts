// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Neither operator obtains the other's credentials, and nothing it can see or cause through its own set depends on the
// other's.
describe('strict-separation is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '3');
    expect(actions).toEqual(['M2ME: lets old SHO overwrite across (adversary)']);
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
    const { verdict, length } = await verdictOf(configuration, 'strict-separation');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
