import type { Verdict } from '../checker/report.js';
import { count, grouped } from './layout.js';
import type { Run } from './run.js';

/** One line over all runs: `12 configurations, 96,132 states: 180 verdicts hold (3 vacuous), 24 violated, none undecided`. */
export function summary(runs: readonly Run[]): string {
  const verdicts = runs.flatMap(({ report }) => report.verdicts);
  const number = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  const vacuous = number(({ verdict, vacuous }) => verdict === 'holds' && vacuous);
  const states = runs.reduce((sum, { report }) => sum + (report.states ?? report.reduced?.states ?? 0), 0);
  const holding = number(({ verdict }) => verdict === 'holds');
  return [
    `${count(runs.length, 'configuration')}, ${count(states, 'state')}:`,
    `${count(holding, 'verdict holds', 'verdicts hold')}${vacuous > 0 ? ` (${vacuous} vacuous)` : ''},`,
    `${grouped(number(({ verdict }) => verdict === 'violated'))} violated,`,
    `${number(({ verdict }) => verdict === 'undecided') || 'none'} undecided`,
  ].join(' ');
}
