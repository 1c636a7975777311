// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The device discards only in a transaction that the subscriber started, or by the failure rule after a failure in it.
describe('authorised-discard is refuted', () => {
  const configuration = 'notify-first,retransmission=none,knowledge-of-failure=ro-message,network-attacker';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual(['step 13 attacker → M2ME (as RO): the provisioning failed, unprotected (forged)']);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.pristine',
      oldSho: 'answering.serving',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'authorised-discard');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
