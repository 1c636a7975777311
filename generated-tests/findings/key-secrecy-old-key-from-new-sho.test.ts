// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The new SHO never knows the old key.
describe('key-secrecy-old-key-from-new-sho is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2/4');
    expect(actions).toEqual([
      'M2ME: lets new SHO read across (adversary)',
      "M2ME → new SHO: the other operator's credentials (ignored)",
    ]);
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
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-old-key-from-new-sho');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
