import type { Verdict } from '../checker/report.js';
import { type Palette, plain } from './palette.js';
import { type Replayed, type Run, traceId } from './run.js';
import { lengthOfTrace, lengthWords } from './run-length.js';
import { traceText } from './trace-text.js';

/** A property that holds, and the run to what it speaks about. */
export interface Witness {
  readonly run: Run;
  readonly verdict: Verdict;
  readonly path: string;
}

/** For each property that holds somewhere, the shortest of the runs to what it speaks about, or to its goal; of equally short ones the first. */
export function witnessesOf(runs: readonly Run[]): Witness[] {
  const found = new Map<string, Witness>();
  for (const run of runs) {
    for (const verdict of run.report.verdicts) {
      const path = verdict.form === 'reachable' ? verdict.trace : verdict.witness;
      if (verdict.verdict !== 'holds' || path === undefined) continue;
      const known = found.get(verdict.property);
      if (known === undefined || lengthOfTrace(path).length < lengthOfTrace(known.path).length)
        found.set(verdict.property, { run, verdict, path });
    }
  }
  return [...found.values()];
}

/** A witness as text: the property, and its run in numbered steps. */
export function witnessText({ run, verdict, path }: Witness, replayed: Replayed, palette: Palette = plain): string {
  return [
    `${palette.green('✓')} ${palette.bold(verdict.property)}`,
    `  what it speaks about, after ${lengthWords(lengthOfTrace(path))}`,
    traceText(replayed.steps, replayed.presentation, { palette }),
    `  ${palette.dim(`rehome explain ${traceId(run, path)}`)}`,
  ].join('\n');
}
