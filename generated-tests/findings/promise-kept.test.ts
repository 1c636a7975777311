// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Released leads to the device's discard.
describe('promise-kept is refuted', () => {
  const configuration = 'notify-first,connectivity=dies-at-release,release=on-notification,retransmission=none,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (signed by M2ME)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME)',
      'old SHO → M2ME: bearer released',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.awaitingAcknowledgement',
      oldSho: 'answering.released.acknowledging',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'promise-kept');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 14 });
  });
});
