// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// When the new SHO takes the relayed acknowledgement, and when it takes the success, the M2ME has run it with the
// claimant, in the role and about the data that the claim names.
describe('agreement-new-sho-from-m2me-non-injective is refuted', () => {
  const configuration = 'discard-first,retransmission=none,rogue-ro';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/1/1/1/1/1/5');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 11 attacker → new SHO (as RO): acknowledgement of the download, relayed (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingReport + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'agreement-new-sho-from-m2me-non-injective');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 7 });
  });
});
