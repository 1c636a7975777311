// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The new SHO learns nothing sensitive about the old SHO from 11.
describe('privacy-filtered is refuted', () => {
  const configuration =
    'discard-first,retransmission=none,content-of-11=old-sho-acknowledgement,privacy-filtering=not-applied,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/3/0/0/0/0/0/0/0/0/2/1');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 6 attacker → RO (as new SHO): MCIM of new SHO, token (GBA key and B-TID) (forged)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
      'step 9 M2ME: notifies the old SHO (choice)',
      'step 9 M2ME → old SHO: deregistration notice, unprotected, token (GBA key and B-TID)',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
      'step 10 old SHO → M2ME: acknowledgement of the notice, unprotected',
      'step 11 M2ME: acknowledges the download to the RO (choice)',
      'step 11 M2ME → RO: acknowledgement of the download, naming the old SHO',
      'step 11 RO → new SHO: acknowledgement of the download, relayed, naming the old SHO (not expected there)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.awaitingAid',
      oldSho: 'answering.leaving.acknowledged',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.relayed + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'privacy-filtered');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 14 });
  });
});
