// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The visited network never knows what authorises a notice.
describe('key-secrecy-token-secret-from-visited-network is refuted', () => {
  const configuration = 'discard-first,token=public-key,retransmission=none,thief';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/1/1/1/1/1');
    expect(actions).toEqual([
      "step 1 attacker → new SHO (as subscriber): device parameters, token (under the M2ME's public key) (forged)",
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      "step 6 new SHO → RO: MCIM of new SHO, token (under the M2ME's public key)",
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-token-secret-from-visited-network');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 6 });
  });
});
