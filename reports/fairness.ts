import type { CheckReport } from '../checker/report.js';

/** What is owed on the runs that count, and the properties of form `liveness` that are judged so. */
export interface JudgedFairness {
  /** As in the verdicts: `delivery strong (finite loss), timer weak`. */
  readonly fairness: string;
  readonly properties: readonly string[];
}

/** The fairness under which verdicts were reached, each once, with its properties in their order. */
export function fairnesses(runs: readonly { readonly report: Pick<CheckReport, 'verdicts'> }[]): JudgedFairness[] {
  const found = new Map<string, Set<string>>();
  for (const { property, fairness } of runs.flatMap(({ report }) => report.verdicts)) {
    if (fairness === undefined) continue;
    found.set(fairness, (found.get(fairness) ?? new Set()).add(property));
  }
  return [...found].map(([fairness, properties]) => ({ fairness, properties: [...properties] }));
}

/** On which runs such a verdict rests, in a sentence. */
export const fairnessSentence = (fairness: string): string =>
  fairness === 'none'
    ? 'Judged on every run: nothing is owed.'
    : `Judged on the runs that are fair: ${fairness}. No other run counts.`;
