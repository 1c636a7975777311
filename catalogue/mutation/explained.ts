/**
 * Mutants that no verdict tells from the machines, each with the reason in one sentence: it is no fault, or one that no property of the
 * change is about. Checked: an entry that is killed, or that no mutant has, is an error.
 */
export const explainedSurvivors: Readonly<Record<string, string>> = {
  'ro change.informed·proceed·0 swap-sends report the outcome, tell the device of the failure':
    'Both leave in one step for different receivers, on legs that keep no order between them; no text says which goes first.',
};
