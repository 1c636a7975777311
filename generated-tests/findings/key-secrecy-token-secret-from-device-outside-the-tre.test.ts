// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device outside its TRE never knows what authorises a notice.
describe('key-secrecy-token-secret-from-device-outside-the-tre is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,retransmission=none,voucher-of-11-and-13=device-proof,malicious-old-sho+device-malware';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '');
    expect(actions).toEqual([]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'key-secrecy-token-secret-from-device-outside-the-tre');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 0 });
  });
});
