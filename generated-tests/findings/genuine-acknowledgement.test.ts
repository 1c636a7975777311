// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// The old SHO acknowledges only what the device has sent: each acknowledgement answers an arrival of a notice of that
// device.
describe('genuine-acknowledgement is refuted', () => {
  const configuration = 'discard-first,malicious-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1/1');
    expect(actions).toEqual([
      'step 9 attacker → old SHO (as M2ME): deregistration notice, under the AVs, token (GBA key and B-TID) (forged)',
      'step 10 old SHO: acknowledges the receipt of the notice (choice)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.leaving.acknowledged',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'genuine-acknowledgement');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 2 });
  });
});
