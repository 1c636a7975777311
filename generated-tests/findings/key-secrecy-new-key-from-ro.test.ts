// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The RO never knows the new key.
describe('key-secrecy-new-key-from-ro is refuted', () => {
  const configuration = 'notify-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '3');
    expect(actions).toEqual([
      'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (signed by attacker) (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-new-key-from-ro');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
