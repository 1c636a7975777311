// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// From every reachable state honest actions alone can lead to the device being connected.
describe('never-stranded is refuted', () => {
  const configuration = 'discard-first,connectivity=dies-with-credentials,honest';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: new MCIM, token (GBA key and B-TID)',
      'step 7 RO → M2ME: new MCIM, part 1 of 2, token, sealed for the M2ME',
      'step 7 RO → M2ME: new MCIM, part 2 of 2, token, sealed for the M2ME',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
    ]);
    expect(states).toEqual({
      subscriber: 'changed',
      m2me: 'on.discarded',
      oldSho: 'serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'never-stranded');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 12 });
  });
});
