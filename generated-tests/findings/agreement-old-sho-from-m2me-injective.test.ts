// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// When the old SHO takes a notice (it leaves the device, or releases it), the M2ME has run it with the claimant, in
// the role and about the data that the claim names, once for each claim.
describe('agreement-old-sho-from-m2me-injective is refuted', () => {
  const configuration = 'discard-first,malicious-old-sho';

  it('by this run', () => {
    const { actions, states } = pathOf(configuration, '1');
    expect(actions).toEqual([
      'step 9 attacker → old SHO (as M2ME): deregistration notice, under the AVs, token (GBA key and B-TID) (forged)',
    ]);
    expect(states).toEqual({
      subscriber: 'content',
      m2me: 'on.subscribed',
      oldSho: 'answering.leaving.acknowledging',
      newSho: 'change.idle + service.notServing',
      pva: 'idle',
      ro: 'change.idle + record.answering',
      rogueSho: 'present',
    });
  });

  it('by no shorter one', async () => {
    const { verdict, length } = await verdictOf(configuration, 'agreement-old-sho-from-m2me-injective');
    expect({ verdict, length }).toEqual({ verdict: 'violated', length: 1 });
  });
});
