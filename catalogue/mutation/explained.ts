/**
 * Mutants that no verdict tells from the machines, each with the reason in one sentence: it is no fault, or one that no property of the
 * change is about. Checked: an entry that is killed, or that no mutant has, is an error.
 */
export const explainedSurvivors: Readonly<Record<string, string>> = {
  'pva answered·xstate.always·0 drop-action turn to the next request':
    'With nobody waiting it only clears the request in hand, which the next request overwrites before anything reads it.',
};
