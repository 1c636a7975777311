// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The new SHO never knows what authorises a notice.
describe('key-secrecy-token-secret-from-new-sho is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-token-secret-from-new-sho');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
