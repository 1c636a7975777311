// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Failure leads to pristine (fair device, finitely many power losses; a power loss in between excuses nothing). Judged
// for every procedure, also where the text has no rule.
describe('pristine-after-failure is refuted', () => {
  const configuration = 'both-present-discard-first,provisioning-fails';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0/0/1/0/0/0/2/0/1');
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
      'step 7 RO → M2ME: authorisation: token (GBA key and B-TID), sealed for the M2ME',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
      'step 9 M2ME: notifies the old SHO (choice)',
      'step 9 M2ME → old SHO: deregistration notice, unprotected, token',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
      'step 10 old SHO → M2ME: acknowledgement of the notice',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download',
      'step 12 RO: aids the M2ME in provisioning (choice)',
      'step 12 RO → M2ME: aid in provisioning the new MCIM into the TRE',
      'step 12 M2ME: fails to provision the new MCIM (fault)',
    ]);
    expect(states).toEqual({
      subscriber: 'changed',
      m2me: 'on.failed.unreported',
      oldSho: 'leaving.acknowledged',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.aiding + record',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'pristine-after-failure');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 20 });
  });
});
