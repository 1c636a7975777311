// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// When the RO takes the acknowledgement of the download (and relays it), the M2ME has run the procedure.
describe('agreement-ro-from-m2me-aliveness is refuted', () => {
  const configuration = 'both-present-notify-first,retransmission=none,dormant-steps=none,device-malware';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual(['step 11 attacker → RO (as M2ME): acknowledgement of the download (forged)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.relayed + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'agreement-ro-from-m2me-aliveness');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
