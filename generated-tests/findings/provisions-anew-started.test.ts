// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Pristine after a failure leads to an initial provisioning that is started.
describe('provisions-anew-started is refuted', () => {
  const configuration = 'discard-first,retransmission=none,failure=literal-self-reference,provisioning-fails';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/1/0/0/0/0/0/0/0/0~');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
      'step 9 M2ME: notifies the old SHO (choice)',
      'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID)',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
      'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download',
      'step 12 RO: aids the M2ME in provisioning (choice)',
      'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE',
      'step 12 M2ME: fails to provision the new MCIM (fault)',
      'step 13 M2ME: tells the RO of the failure (choice)',
      'step 13 M2ME: reverts to the pristine state (choice)',
      'step 11 RO → new SHO: acknowledgement of the download, relayed',
      'step 13 M2ME → RO: outcome of the provisioning: failure',
      'step 13 RO: reports the outcome to the new SHO (choice)',
      'step 13 RO → new SHO: report of the provisioning: failure',
      'step 14 new SHO: registers the M2ME as subscribing to it (choice)',
      'step 14 new SHO → RO: registration of the M2ME as subscribing to new SHO',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.pristine',
      oldSho: 'answering.leaving.acknowledged',
      newSho: 'change.registered + service.notServing',
      pva: 'idle',
      ro: 'change.reported + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'provisions-anew-started');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 29, cycle: 29 });
  });
});
