// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// At every moment: old MCIM in the TRE, or new one active, or pristine with usable initial connectivity.
describe('never-without-credentials is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,dormant-activation=anybody,thief';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/1');
    expect(actions).toEqual([
      'M2ME: has its dormant set activated by whoever reaches it (adversary)',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
    ]);
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
    const { verdict, length } = await verdictOf(configuration, 'never-without-credentials');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
