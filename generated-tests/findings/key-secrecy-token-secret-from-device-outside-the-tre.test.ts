// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device outside its TRE never knows what authorises a notice.
describe('key-secrecy-token-secret-from-device-outside-the-tre is refuted', () => {
  const configuration = 'both-present-notify-first,retransmission=none,rogue-new-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/0/0/4/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 2 subscriber → M2ME: instruction to re-provision, with what verifies the token',
      'step 6 attacker → RO (as new SHO): token (signed by M2ME) (forged)',
      'step 7 RO → M2ME: authorisation, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: notifies the old SHO (choice)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.changing.awaitingAcknowledgement',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-token-secret-from-device-outside-the-tre');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 6 });
  });
});
