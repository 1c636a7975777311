// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Every transaction leads to success (connected to the new SHO, old released, RO and new SHO know) or to a clean
// return (connected, and all parties agree with whom).
describe('progress is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/3/0/0~');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 14 attacker → RO (as new SHO): registration of the M2ME as subscribing to new SHO (forged)',
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'progress');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 4, cycle: 4 });
  });
});
