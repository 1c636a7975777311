// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Only the operator that the subscriber named learns the PVA's verdict.
describe('state-privacy-verdict is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-operator';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/1');
    expect(actions).toEqual([
      'step 3 attacker → PVA (as rogue SHO): request to validate the M2ME (forged)',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
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
    const { verdict, length } = await verdictOf(configuration, 'state-privacy-verdict');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
