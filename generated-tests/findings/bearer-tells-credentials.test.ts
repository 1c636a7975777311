// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The AVs are there while the old SHO carries a device that holds its MCIM, and go with that MCIM; the new SHO carries
// only a device whose new MCIM is active.
describe('bearer-tells-credentials is refuted', () => {
  const configuration = 'both-present-discard-first,retransmission=none,isolation=absent,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/4/4/4/4/4/4/0/0/0/2/2/0/0/2/2/2/0/0/0/2/2/2/2/0/1');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: token (GBA key and B-TID)',
      'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
      'step 9 M2ME: notifies the old SHO (choice)',
      'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID)',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
      'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download',
      'step 11 RO → new SHO: acknowledgement of the download, relayed',
      'step 12 RO: aids the M2ME in provisioning (choice)',
      'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE',
      'step 12 M2ME: has provisioned the new MCIM into the TRE (choice)',
      'step 13 M2ME: tells the RO of the success (choice)',
      'M2ME → new SHO: attach with the MCIM of new SHO',
      'step 13 M2ME → RO: outcome of the provisioning: success',
      'step 13 RO: reports the outcome to the new SHO (choice)',
      'step 13 RO → new SHO: report of the provisioning: success',
      'new SHO → M2ME: attach accepted',
      'M2ME: lets old SHO overwrite across (adversary)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.subscribedAnew',
      oldSho: 'answering.leaving.acknowledged',
      newSho: 'change.informed + service.serving',
      pva: 'idle',
      ro: 'change.reported + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'bearer-tells-credentials');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 28 });
  });
});
