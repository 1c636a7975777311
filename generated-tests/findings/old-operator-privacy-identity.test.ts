// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// In the whole run the new SHO does not learn the device's identity there.
describe('old-operator-privacy-identity is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2/2');
    expect(actions).toEqual([
      'M2ME: lets new SHO read across (adversary)',
      "M2ME → new SHO: the other operator's credentials",
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
    const { verdict, length } = await verdictOf(configuration, 'old-operator-privacy-identity');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
