// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The old SHO never knows the new key.
describe('key-secrecy-new-key-from-old-sho is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/4');
    expect(actions).toEqual([
      'M2ME: lets old SHO read across (adversary)',
      "M2ME → old SHO: the other operator's credentials (ignored)",
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
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-new-key-from-old-sho');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
