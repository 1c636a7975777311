// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Outsiders do not learn that a change is open.
describe('state-privacy-open-change is refuted', () => {
  const configuration = 'discard-first,legs=authentic,retransmission=none,network-attacker';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
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
    const { verdict, length } = await verdictOf(configuration, 'state-privacy-open-change');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
