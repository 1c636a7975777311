// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device accepts an MCIM only if it was not accepted in that transaction before.
describe('authorised-install-once is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,mcim-before-instruction=accepted,retransmission=none,transaction-record=lost,duplication-ro+power-loss';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/2/2/2/2/2/2/1/1/2/1/2/1/1/1');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'M2ME: loses its power (fault)',
      'M2ME: has power again (repair)',
      'M2ME → old SHO: attach with the MCIM of old SHO',
      'old SHO → M2ME: attach accepted',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (delivered again)',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (delivered again)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.changing.acting',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'authorised-install-once');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 15 });
  });
});
