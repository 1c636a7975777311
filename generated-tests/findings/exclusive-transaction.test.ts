// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Neither device nor RO ever has two open transactions of one device.
describe('exclusive-transaction is refuted', () => {
  const configuration = 'both-present-notify-first,retransmission=none,dormant-activation=anybody,thief';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2/2/2/2/2/2/1/1');
    expect(actions).toEqual([
      'step 1 attacker → new SHO (as subscriber): device parameters, token (signed by attacker) (forged)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: token (signed by attacker)',
      'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO',
      'M2ME: has its dormant set activated by whoever reaches it (adversary)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.changing.acting',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'exclusive-transaction');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 8 });
  });
});
