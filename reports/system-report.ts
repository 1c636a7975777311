import type { Presentation } from '../checker/compose.js';
import { formatProblem } from '../checker/errors.js';
import type { CheckReport, Silence } from '../checker/report.js';
import { cellText, colourOf, verdictWords } from './cell.js';
import { fairnesses, fairnessSentence } from './fairness.js';
import { count, hanging, left, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { type Run, traceId } from './run.js';
import { nameOf } from './words.js';

/**
 * The verdicts of one system, one line each: for a user's own composition and for an ad hoc configuration. On which runs verdicts on
 * liveness rest stands below, once for each fairness, with its letter.
 */
export function verdictList(report: CheckReport, palette: Palette = plain): string {
  const width = Math.max(0, ...report.verdicts.map(({ property }) => property.length));
  const fair = fairnesses([{ report }]).filter(({ fairness }) => fairness !== 'none');
  const letters = new Map(fair.map(({ fairness }, index) => [fairness, letter(index)]));
  const lines = report.verdicts.map((verdict) => {
    const mark = colourOf(verdict, palette)(cellText(verdict)[0]);
    const [first, ...rest] = hanging(
      `${' '.repeat(4)}${left(verdict.property, width)}  `,
      wrap(
        verdictWords(verdict, (fairness) => `fair: ${letters.get(fairness)}`).replace(/\n\s*/g, ' '),
        Math.max(30, pageWidth - width - 6),
      ),
    );
    return [`  ${mark}${first.slice(3)}`, ...rest].join('\n');
  });
  const legend = [...letters].flatMap(([fairness, name]) =>
    hanging(`    ${name}: `, wrap(fairnessSentence(fairness), pageWidth - 6 - name.length)).map(palette.dim),
  );
  return [...lines, ...legend].join('\n');
}

/** `a`, `b` … `z`, `a1`, `b1` … */
const letter = (index: number): string =>
  `${String.fromCharCode('a'.charCodeAt(0) + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;

/**
 * `notify-first: 1,234 states, 5,678 transitions, depth 21, exhaustive`. Of a reduced search: how much it has met, and what reduced it;
 * with the counts of the whole where they are known.
 */
export function countsLine(run: Run): string {
  const { report } = run;
  const { reduced } = report;
  const { states, transitions, depth } = report;
  const extent = report.exhaustive ? 'exhaustive' : `not exhaustive (${report.bound ?? 'unknown bound'})`;
  const parts = [
    ...(states === null || transitions === null || depth === null ? [] : [sizeText({ states, transitions, depth })]),
    ...(reduced === undefined ? [] : [`${sizeText(reduced)} with ${report.reductions.join(' and ')} reduction`]),
    extent,
    ...simulationText(report),
    ...(report.exact ? [] : [`not exact (omission ${report.omission ?? 'unknown'})`]),
  ];
  return `${run.id}: ${parts.join(', ')}`;
}

const sizeText = ({ states, transitions, depth }: Record<'states' | 'transitions' | 'depth', number>): string =>
  `${count(states, 'state')}, ${count(transitions, 'transition')}, depth ${depth}`;

/** What a reduced search cannot tell. Empty text where it was not reduced. */
export function reductionText(report: CheckReport): string {
  if (report.silences !== null || report.deadTransitions !== null) return '';
  return 'Unspecified receptions and dead transitions are not looked for in a reduced search: see them with --reduce none.';
}

/** Why reductions that were asked for were not used. Empty text where there were none. */
export function refusalsText({ refusedReductions = [] }: CheckReport): string {
  return refusedReductions.map(({ reduction, reason }) => `No ${reduction} reduction: ${reason}`).join('\n');
}

/** How to take the same walks again. */
function simulationText({ simulation }: CheckReport): string[] {
  if (simulation === undefined) return [];
  const { seed, walks, steps, taken } = simulation;
  return [
    `${count(walks, 'walk')} of at most ${count(steps, 'action')}`,
    `${count(taken, 'action')} taken`,
    `seed ${seed}`,
  ];
}

/** Problems that the search met, each once, with its remedy. Empty text where it met none. */
export function problemsText(report: CheckReport): string {
  const texts = report.verdicts.flatMap(({ problem }) => (problem === undefined ? [] : [formatProblem(problem)]));
  return [...new Set(texts)].map((text) => text.replace(/^/gm, '  ')).join('\n');
}

/** Messages that arrive where a machine is silent. Deliberately ignored ones are counted only. */
export function silencesText(run: Run, presentation: Presentation, palette: Palette = plain): string {
  const silences = run.report.silences ?? [];
  const shown = silences.filter(({ kind }) => kind !== 'ignored');
  const ignored = silences.length - shown.length;
  if (silences.length === 0) return '';
  const line = (silence: Silence) =>
    `  ${nameOf(presentation, silence.participant)} in ${silence.state}: ${silence.message}${silence.kind === 'redelivery' ? ' (only when delivered again)' : ''}  ${palette.dim(traceId(run, silence.trace))}`;
  return [
    palette.bold(
      `Unspecified receptions: ${shown.length || 'none'}${ignored > 0 ? ` (${ignored} deliberately ignored)` : ''}`,
    ),
    ...shown.map(line),
  ].join('\n');
}

/** Transitions that no run takes. */
export function deadTransitionsText(report: CheckReport, presentation: Presentation, palette: Palette = plain): string {
  const dead = report.deadTransitions ?? [];
  if (dead.length === 0) return '';
  return [
    palette.bold(
      `${report.simulation === undefined ? 'Dead transitions' : 'Transitions that no walk came across'}: ${dead.length}`,
    ),
    ...dead.map(({ participant, transition }) => `  ${nameOf(presentation, participant)}: ${transition}`),
  ].join('\n');
}

/** Custom actions that the checker does not execute. */
export function ignoredActionsText(report: CheckReport, presentation: Presentation): string {
  if (report.ignoredActions.length === 0) return '';
  const names = report.ignoredActions.map(
    ({ participant, action }) => `${nameOf(presentation, participant)}: ${action}`,
  );
  return ['Custom actions that the checker ignores:', ...names.map((name) => `  ${name}`)].join('\n');
}
