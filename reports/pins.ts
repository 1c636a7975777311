import type { CheckReport, Verdict } from '../checker/report.js';

/** What is expected of one configuration. */
export interface PinnedRun {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** By property: `holds`, `holds vacuous`, `holds within`, `violated 7`, `undecided time`. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** The pinned expectations, by configuration id. */
export interface Pins {
  readonly format: 1;
  readonly runs: Readonly<Record<string, PinnedRun>>;
}

/** One verdict in the short words that are pinned. */
export function pinOf(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'holds':
      return [
        'holds',
        ...(verdict.vacuous ? ['vacuous'] : []),
        ...(verdict.bounded === null ? [] : [verdict.bounded]),
      ].join(' ');
    case 'violated':
      return verdict.length === undefined ? 'violated' : `violated ${verdict.length}`;
    case 'undecided':
      return `undecided ${verdict.problem?.code ?? verdict.reason ?? ''}`.trim();
  }
}

/** What would be pinned for a report. */
export function pinRun(report: CheckReport): PinnedRun {
  const { states, transitions, depth } = report;
  const verdicts = report.verdicts.map((verdict) => [verdict.property, pinOf(verdict)] as const);
  return { states, transitions, depth, verdicts: Object.fromEntries(verdicts.sort(byName)) };
}

/** Pins as the text of their file: sorted, one fact a line, so that a change reads well in a diff. */
export function pinsText(runs: Readonly<Record<string, PinnedRun>>): string {
  return `${JSON.stringify({ format: 1, runs: Object.fromEntries(Object.entries(runs).sort(byName)) }, null, 2)}\n`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
