// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device outside its TRE never knows the new key.
describe('key-secrecy-new-key-from-device-outside-the-tre is refuted', () => {
  const configuration = 'discard-first,sealing=hop-by-hop,retransmission=none,rogue-ro';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/1/1/1/1/1/1');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 7 attacker → M2ME (as RO): MCIM of new SHO, part 1 of 2, token, secured up to the device, signed by RO (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-new-key-from-device-outside-the-tre');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 7 });
  });
});
