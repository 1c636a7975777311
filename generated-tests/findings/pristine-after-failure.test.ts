// Written by `rehome generate`: do not edit, generate again.
import { describe, expect, it } from 'vitest';
import { pathOf, verdictOf } from '../support.js';

// Failure leads to pristine (fair device, finitely many power losses; a power loss in between excuses nothing). Judged
// for every procedure, also where the text has no rule.
describe('pristine-after-failure is refuted', () => {
  const configuration =
    'discard-first,connectivity=dies-with-credentials,mcim-before-instruction=accepted,failure-timer=any-time-after-7,honest';

  it('by this run', () => {
    const { actions, states, nextRound } = pathOf(configuration, '0/1/1/1/1/1/1/1/1/2/1/0~1/0/0');
    expect(actions).toEqual([
      "step 1 subscriber: gives the new SHO the device's parameters and the authorisation token (choice)",
      'step 1 subscriber → new SHO: device parameters, token (GBA key and B-TID)',
      'step 3 new SHO → PVA: request to validate the M2ME',
      'step 5 PVA: validates the M2ME and reports the success (choice)',
      'step 5 PVA → new SHO: validation successful',
      'step 6 new SHO: sends its MCIM and the token to the RO (choice)',
      'step 6 new SHO → RO: MCIM of new SHO, token (GBA key and B-TID)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO',
      'step 8 M2ME: discards the AVs and the old MCIM (choice)',
      'step 13 M2ME: loses patience: the provisioning has failed (timer)',
      'step 2 subscriber: instructs the M2ME to re-provision itself (choice)',
      'step 7 RO: sends the download to the M2ME once more (timer)',
      'step 7 RO → M2ME: MCIM of new SHO, part 1 of 2, token, sealed for the TRE, signed by RO (ignored)',
      'step 7 RO → M2ME: MCIM of new SHO, part 2 of 2, token, sealed for the TRE, signed by RO (ignored)',
    ]);
    expect(states).toEqual({
      subscriber: 'watching',
      m2me: 'on.failed.unreported',
      oldSho: 'answering.serving',
      newSho: 'change.awaitingAcknowledgement + service.notServing',
      pva: 'idle',
      ro: 'change.downloading + record.answering',
    });
    expect(nextRound).toEqual(states);
  });

  it('by no shorter one', async () => {
    const { verdict, length, cycle } = await verdictOf(configuration, 'pristine-after-failure');
    expect({ verdict, length, cycle }).toEqual({ verdict: 'violated', length: 15, cycle: 12 });
  });
});
