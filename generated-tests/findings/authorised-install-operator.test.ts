// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device accepts an MCIM only if a transaction for this device and the operator of that MCIM was started.
describe('authorised-install-operator is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,retransmission=none,voucher-of-11-and-13=device-proof,malicious-old-sho+rogue-ro';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged)',
      'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.acting',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'authorised-install-operator');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 5 });
  });
});
