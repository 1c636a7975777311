import { count, hanging, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { lengthOfTrace, lengthWords } from './run-length.js';

/** A set of assumptions with the runs that appear when one is dropped; see catalogue/ladder. */
interface PrintedRung {
  readonly assumptions: readonly string[];
  readonly verdict: 'suffices' | 'undecided';
  readonly reason?: string;
  readonly vacuous?: boolean;
  readonly dropped: readonly { readonly assumption: string; readonly trace: string | null }[];
}

/** The sets of one property of one procedure. */
export interface PrintedLadder {
  readonly procedure: string;
  readonly property: string;
  /** The readings that were free; absent: all. */
  readonly free?: readonly string[];
  readonly rungs: readonly PrintedRung[];
  readonly more?: string;
}

/** What an entry comes to, in one clause. */
export function ladderWords({ rungs, more }: PrintedLadder): string {
  const [first] = rungs;
  if (first === undefined) return more === undefined ? 'nothing that can be assumed suffices' : 'undecided';
  if (first.assumptions.length === 0) return first.verdict === 'suffices' ? 'needs no assumption' : rungWords(first);
  const sufficient = rungs.filter(({ verdict }) => verdict === 'suffices').length;
  const open = rungs.length - sufficient;
  return [
    ...(sufficient > 0 ? [count(sufficient, 'minimal set')] : []),
    ...(open > 0 ? [`${count(open, 'candidate')} undecided`] : []),
  ].join(', ');
}

/** What is known of a set. */
export function rungWords({ verdict, reason, vacuous }: PrintedRung): string {
  if (verdict === 'undecided') return `undecided: ${reason ?? 'not looked at'}`;
  return vacuous === true ? 'suffices, vacuously' : 'suffices';
}

/** Within what ladders were computed. */
export interface PrintedScope {
  readonly given: readonly string[];
  readonly readings: 'deciding' | 'all';
  readonly together: number;
}

/** What every set of a ladder takes for granted, in one sentence. */
export function scopeWords({ given, readings, together }: PrintedScope): string {
  const parts = [
    `at most ${count(together, 'fault or role', 'faults or roles')} at a time`,
    ...(given.length === 0 ? [] : [given.join(', ')]),
    ...(readings === 'all'
      ? []
      : ['readings that no row of the default catalogue shows to decide the property are as the procedure has them']),
  ];
  return `Given: ${parts.join('; ')}.`;
}

/** Which readings were free for an entry. */
export const freeWords = (free: readonly string[]): string =>
  free.length === 0 ? 'No reading decides it.' : `Free: ${free.join(', ')}.`;

/** Ladders as text: by procedure and property each set, and under it the run that each of its assumptions keeps away. */
export function assumptionLadder(
  scope: PrintedScope,
  ladders: readonly PrintedLadder[],
  palette: Palette = plain,
): string {
  const lines: string[] = [...wrap(scopeWords(scope), pageWidth), ''];
  let procedure: string | undefined;
  for (const ladder of ladders) {
    if (ladder.procedure !== procedure)
      lines.push(...(procedure === undefined ? [] : ['']), palette.bold(ladder.procedure));
    procedure = ladder.procedure;
    lines.push(...hanging(`  ${ladder.property}: `, wrap(ladderWords(ladder), pageWidth - ladder.property.length - 4)));
    if (ladder.free !== undefined) lines.push(...hanging('    ', wrap(freeWords(ladder.free), pageWidth - 4)));
    for (const rung of ladder.rungs.filter(({ assumptions }) => assumptions.length > 0)) {
      const colour = rung.verdict === 'suffices' ? palette.green : palette.yellow;
      lines.push(
        ...hanging('    ', wrap(`${rung.assumptions.join(', ')} (${rungWords(rung)})`, pageWidth - 4)).map(colour),
      );
      for (const { assumption, trace } of rung.dropped) {
        const run =
          trace === null ? 'its run was not found within the budget' : `a run of ${lengthWords(lengthOfTrace(trace))}`;
        lines.push(...hanging('      ', wrap(`without ${assumption}: ${run}`, pageWidth - 6)));
        if (trace !== null) lines.push(`        ${palette.dim(`rehome explain ${trace}`)}`);
      }
    }
    if (ladder.more !== undefined) lines.push(`    ${ladder.more}`);
  }
  return lines.join('\n');
}
