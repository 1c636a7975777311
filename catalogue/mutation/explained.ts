/**
 * Mutants that no verdict tells from the machines, each with the reason in one sentence: it is no fault, or one that no property of the
 * change is about. Checked: an entry that is killed, or that no mutant has, is an error.
 */
export const explainedSurvivors: Readonly<Record<string, string>> = {
  'm2me on·isolation.overwrites·1 drop-guard':
    'What acts for the new SHO then loses the new set in states where what acts for the old SHO may lose it as well: no state is added, and no property asks who did it.',
  'm2me on·isolation.overwrites·1 drop-condition new set can be reached':
    'What acts for the new SHO then loses the new set in states where what acts for the old SHO may lose it as well: no state is added, and no property asks who did it.',
  'm2me on.subscribed·download·3 drop-action drop the download':
    'The part that completes a refused download is then not stored, and the rest of it gives its room to any other download, as a partial one does.',
  'm2me on.pristine·initialProvisioning·0 drop-guard':
    'The answer to a request that was given up brings the MCIM that the same SHO grants, as the answer to the next request does: no text says that it must be asked for again.',
  'ro change.informed·proceed·0 swap-sends report the outcome, tell the device of the failure':
    'Both leave in one step for different receivers, on legs that keep no order between them; no text says which goes first.',
};
