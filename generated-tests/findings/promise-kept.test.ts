// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Released leads to the device's discard.
describe('promise-kept is refuted', () => {
  const configuration = 'repaired,broken-tre';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '2/1~');
    expect(actions).toEqual([
      'step 15 attacker → old SHO (as M2ME): confirmation of the discard, signed (forged)',
      'step 15 old SHO → M2ME: answer to the confirmation, signed (not expected there)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.released.acknowledged',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'promise-kept');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 2, cycle: 2 });
  });
});
