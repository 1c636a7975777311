// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// After a power loss the device has the whole validated MCIM or no trace of it.
describe('download-all-or-nothing is refuted', () => {
  const configuration = 'discard-first,download-atomicity=ordering-only,retransmission=none,power-loss';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/2/2/2/2/2/2/1/2');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'M2ME: loses its power (fault)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'off',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'download-all-or-nothing');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 9 });
  });
});
