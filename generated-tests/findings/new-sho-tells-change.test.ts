// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// What the new SHO takes the change for is what happened: untouched until step 1, registered from its 14 on, given up
// only after a refusal or a failure that it was told of; and it serves only from the success that it was told of, from
// a subscription that it granted, or, where the reading says so, from 6 on, and then always.
describe('new-sho-tells-change is refuted', () => {
  const configuration = 'repaired,retransmission=none,back-again';

  it('by this run', () => {
    const { actions, states } = pathOf(
      configuration,
      '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/1/1/1/1/1/1/1/0/0/0/1/1/0/0/1/1/0/0/0/0/0/2/2',
    );
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (signed by M2ME)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, sealed for the TRE, token (signed by M2ME)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 8 M2ME → old SHO: deregistration notice, under the AVs, proof made with the token',
      'step 9 old SHO: acknowledges the receipt of the notice (choice)',
      'step 9 old SHO → M2ME: acknowledgement of the notice, signed by old SHO',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download',
      'step 12 RO: aids the M2ME in provisioning (choice)',
      'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE',
      'step 12 M2ME: has provisioned the new MCIM into the TRE (choice)',
      'step 13 M2ME: tells the RO of the success (choice)',
      'step 10 M2ME: discards the AVs and the old MCIM (choice)',
      'step 15 M2ME: confirmation of the discard (choice)',
      'step 15 M2ME → old SHO: confirmation of the discard, signed',
      'step 15 old SHO → M2ME: answer to the confirmation, signed',
      'M2ME → new SHO: attach with the MCIM of new SHO',
      'new SHO → M2ME: attach accepted',
      'M2ME: takes its next step (choice)',
      'M2ME → subscriber: works with its new operator, as its owner sees',
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 13 M2ME → RO: outcome of the provisioning: success',
      'step 13 RO: reports the outcome to the new SHO (choice)',
      'step 1 subscriber → old SHO, returning: device parameters, token (signed by M2ME)',
      'step 3 old SHO, returning → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → old SHO, returning: validation successful',
      'step 6 old SHO, returning: sends its MCIM and the token to the RO (choice)',
      'step 6 old SHO, returning → RO: MCIM of old SHO, returning, sealed for the TRE, token (signed by M2ME)',
      'step 7 RO → M2ME: MCIM of old SHO, returning, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of old SHO, returning, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 8 M2ME → new SHO, leaving: deregistration notice, under the AVs, proof made with the token',
      'step 9 new SHO, leaving: acknowledges the receipt of the notice (choice)',
      'step 9 new SHO, leaving → M2ME: acknowledgement of the notice, signed by new SHO',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download',
      'step 12 RO: aids the M2ME in provisioning (choice)',
      'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE',
      'step 12 M2ME: has provisioned the new MCIM into the TRE (choice)',
      'step 13 M2ME: tells the RO of the success (choice)',
      'step 10 M2ME: discards the AVs and the old MCIM (choice)',
      'step 15 M2ME: confirmation of the discard (choice)',
      'step 15 M2ME → new SHO, leaving: confirmation of the discard, signed',
      'new SHO, leaving → new SHO: this subscription has ended',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.awaitingAnswer',
      oldSho: 'answering.released.acknowledged',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.aiding + record.answering',
      leavingSho: 'answering.released.acknowledged',
      returningSho: 'change.awaitingAcknowledgement + service.serving',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'new-sho-tells-change');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 56 });
  });
});
