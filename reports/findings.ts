import type { Verdict } from '../checker/report.js';
import { verdictWords } from './cell.js';
import { count, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { type PropertyText, type Replayed, type Run, traceId } from './run.js';
import { traceText } from './trace-text.js';

/** A refuted property with the run that shows it. */
export interface Finding {
  readonly run: Run;
  readonly verdict: Verdict;
  /** In how many of the runs it is refuted. */
  readonly refutedIn: number;
  /** Of how many. */
  readonly of: number;
}

/**
 * Each refuted property once, with its shortest run over all runs; of equally short ones the first in the given order.
 * Ordered as the properties are.
 */
export function findingsOf(runs: readonly Run[]): Finding[] {
  const found = new Map<string, Finding>();
  const asked = new Map<string, number>();
  for (const run of runs) {
    for (const verdict of run.report.verdicts) {
      asked.set(verdict.property, (asked.get(verdict.property) ?? 0) + 1);
      if (verdict.verdict !== 'violated') continue;
      const known = found.get(verdict.property);
      const shorter = known === undefined || lengthOf(verdict) < lengthOf(known.verdict);
      const refutedIn = (known?.refutedIn ?? 0) + 1;
      found.set(verdict.property, shorter ? { run, verdict, refutedIn, of: 0 } : { ...known, refutedIn });
    }
  }
  return [...asked].flatMap(([property, of]) => {
    const finding = found.get(property);
    return finding === undefined ? [] : [{ ...finding, of }];
  });
}

function lengthOf(verdict: Verdict): number {
  return verdict.length ?? Number.POSITIVE_INFINITY;
}

/**
 * One finding as text: the property, its sentence and source, where it is refuted, the run in numbered steps, its trace id.
 * @param property absent for the built-in judgements (deadlock, overflow)
 * @param replayed absent where no run shows it (a goal that nothing reaches)
 */
export function findingText(
  finding: Finding,
  property: PropertyText | undefined,
  replayed: Replayed | undefined,
  palette: Palette = plain,
): string {
  const { run, verdict } = finding;
  const source = property?.source === undefined ? '' : ` [${property.source}]`;
  const sentence = property === undefined ? (builtIn[verdict.form] ?? '') : property.sentence;
  const where = finding.of > 1 ? `, in ${finding.refutedIn} of ${count(finding.of, 'configuration')}` : '';
  const head = `${palette.red('✗')} ${palette.bold(verdict.property)}${source}`;
  const found = wrap(`${verdictWords(verdict)}${where}`, 96);
  const lines = [head, ...[...wrap(sentence, 96), ...found].map((line) => `  ${line}`)];
  if (replayed === undefined || verdict.trace === undefined) return [...lines, `  ${palette.dim(run.id)}`].join('\n');
  const text = traceText(replayed.steps, replayed.presentation, { palette, cycle: verdict.cycle });
  return [...lines, text, `  ${palette.dim(`rehome explain ${traceId(run, verdict.trace)}`)}`].join('\n');
}

const builtIn: Partial<Record<Verdict['form'], string>> = {
  deadlock: 'No helpful action is possible, and some participant is neither final nor in a state tagged `rest`.',
  overflow: 'A channel holds as many messages as its capacity allows, and one more is sent.',
};
