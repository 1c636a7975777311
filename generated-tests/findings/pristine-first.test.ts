// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// After a failure the next change of the stored credentials is the wipe to pristine; until then the device attaches to
// nobody new and starts no provisioning.
describe('pristine-first is refuted', () => {
  const configuration = 'discard-first,downloaded-mcim=volatile,retransmission=none,power-loss+provisioning-fails';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/1/1/1/1/1/1/0/0/0/0/1/1/0/0/1/2/0/1/1');
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
      'M2ME: loses its power (fault)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'off',
      oldSho: 'answering.leaving.acknowledged',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.aiding + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'pristine-first');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 22 });
  });
});
