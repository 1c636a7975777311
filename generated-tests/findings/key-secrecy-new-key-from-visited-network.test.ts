// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The visited network never knows the new key.
describe('key-secrecy-new-key-from-visited-network is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,retransmission=none,visited-insider+broken-tre';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '0/3/3/3/3/3/3');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID)',
    ]);
    expect(states).toEqual({
      subscriber: 'instructing',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-new-key-from-visited-network');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 7 });
  });
});
