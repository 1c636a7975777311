// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// An MCIM whose validation fails changes nothing durable, takes no room from a later genuine one, and does not end the
// wait for it.
describe('rejected-leaves-no-trace is refuted', () => {
  const configuration = 'discard-first,step-2-information=names-new-sho,retransmission=none,rogue-ro';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/0/0/0/0/0/0/0/2');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token and names new SHO',
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged)',
      'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 1 of 2, token, sealed for the TRE, signed by RO (forged)',
      'step 7 attacker → M2ME (as RO): MCIM of rogue SHO, part 2 of 2, token, sealed for the TRE, signed by RO (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'rejected-leaves-no-trace');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 11 });
  });
});
