// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Each notice the device sends leads to an acknowledgement received (honest old SHO, finite loss).
describe('every-notification-answered is refuted', () => {
  const configuration = 'notify-first,instruction=anybody,retransmission=none,thief';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/1/1/1/1/1/1/1/1/1/1~');
    expect(actions).toEqual([
      'step 2 attacker → M2ME (as subscriber): instruction to re-provision, with what verifies the token (forged)',
      'step 1 attacker → new SHO (as subscriber): device parameters, token (signed by attacker) (forged)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (signed by attacker)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
      'step 8 M2ME → old SHO: deregistration notice, under the AVs, token (signed by attacker) (not expected there)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.changing.awaitingAcknowledgement',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'every-notification-answered');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 11, cycle: 11 });
  });
});
