// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// At every moment: old MCIM in the TRE, or new one active, or pristine with usable initial connectivity.
describe('never-without-credentials is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '4');
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
    const { verdict, length } = await verdictOf(configuration, 'never-without-credentials');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
