// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// When the M2ME takes something for the old SHO's acknowledgement, the old SHO has run it with the claimant.
describe('agreement-m2me-from-old-sho-weak is refuted', () => {
  const configuration = 'both-present-notify-first,network-attacker';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (signed by M2ME)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: token (signed by M2ME)',
      'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 9 attacker → M2ME (as old SHO): acknowledgement of the notice, unprotected (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.acting',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'agreement-m2me-from-old-sho-weak');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 12 });
  });
});
