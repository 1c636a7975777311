// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// An old SHO that never answers but carries cannot keep the device from coming to the new SHO, or from staying
// connected where it was.
describe('no-veto-silent is refuted', () => {
  const configuration = 'notify-first,retransmission=none,silent-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/0/0/0/0~');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'old SHO: falls silent (adversary)',
      'step 1 subscriber → new SHO: device parameters, token (signed by M2ME)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (signed by M2ME)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by M2ME) (ignored)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.awaitingAcknowledgement',
      oldSho: 'silent.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'no-veto-silent');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 14, cycle: 14 });
  });
});
