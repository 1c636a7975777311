// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// At rest, the device's active MCIM, the serving operators and the RO's record name the same one operator ("none" only
// if all say so); a new SHO that only waits does not serve.
describe('outcome-agreement is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2');
    expect(actions).toEqual([
      'step 14 attacker → RO (as new SHO): registration of the M2ME as subscribing to new SHO (forged)',
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
    const { verdict, length } = await verdictOf(configuration, 'outcome-agreement');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
