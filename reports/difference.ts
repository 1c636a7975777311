import type { CheckReport } from '../checker/report.js';
import { pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';
import { type PinnedRun, pinRun } from './pins.js';
import { type Run, traceId } from './run.js';

/** A fact of a configuration that is not as pinned. */
export interface Difference {
  readonly id: string;
  /** A property, or `states`, `transitions`, `depth`, `configuration`. */
  readonly what: string;
  /** Null: nothing is pinned. */
  readonly pinned: string | null;
  /** Null: nothing was found. */
  readonly found: string | null;
  /** The whole trace id of what was found, where a run shows it. */
  readonly trace?: string;
}

/** The bounds that a user sets for one invocation: what they leave undecided says nothing against a pin. */
const budgets = new Set(['states', 'depth', 'time', 'first', 'interrupted', 'memory']);

/** Was the search ended early by a budget, so that its counts are no news? */
function wasCut(report: CheckReport): boolean {
  return !report.exhaustive && report.bound !== null && budgets.has(report.bound);
}

/**
 * Compares a run with its pin. What a budget left undecided, and the counts of a search that it ended, are not compared.
 * @param complete true where all properties were asked for, so that a pinned one that is missing counts
 */
export function differences(run: Run, pinned: PinnedRun | undefined, complete: boolean): Difference[] {
  const { id, report } = run;
  if (pinned === undefined) return [{ id, what: 'configuration', pinned: null, found: 'not pinned' }];
  const cut = wasCut(report);
  const found = pinRun(report);
  const numbers = (['states', 'transitions', 'depth'] as const)
    .filter((what) => !cut && found[what] !== pinned[what])
    .map((what) => ({ id, what, pinned: String(pinned[what]), found: String(found[what]) }));
  const undecided = new Set(
    report.verdicts.filter(({ reason }) => reason !== undefined && budgets.has(reason)).map(({ property }) => property),
  );
  const verdicts = report.verdicts
    .filter(({ property }) => !undecided.has(property) && found.verdicts[property] !== pinned.verdicts[property])
    .map(({ property, trace }) => ({
      id,
      what: property,
      pinned: pinned.verdicts[property] ?? null,
      found: found.verdicts[property],
      ...(trace === undefined ? {} : { trace: traceId(run, trace) }),
    }));
  const missing = Object.keys(pinned.verdicts)
    .filter((property) => complete && found.verdicts[property] === undefined)
    .map((property) => ({ id, what: property, pinned: pinned.verdicts[property], found: null }));
  return [...numbers, ...verdicts, ...missing];
}

/** Pinned configurations that are checked no more. */
export function unusedPins(ids: readonly string[], pinned: Readonly<Record<string, PinnedRun>>): Difference[] {
  const known = new Set(ids);
  return Object.keys(pinned)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, what: 'configuration', pinned: 'pinned', found: null }));
}

const sizes: readonly string[] = ['states', 'transitions', 'depth'];

/**
 * Differences as text, with what to do about them: each change of a verdict once, with the configurations that it is in and a run
 * that shows it; then the changed sizes, one line a configuration. Empty text where there are none.
 */
export function differencesText(all: readonly Difference[], palette: Palette = plain): string {
  if (all.length === 0) return '';
  const verdicts = grouped(
    all.filter(({ what }) => !sizes.includes(what)),
    ({ what, pinned, found }) => `${what}: pinned ${pinned ?? 'nothing'}, found ${found ?? 'nothing'}`,
  );
  const counts = grouped(
    all.filter(({ what }) => sizes.includes(what)),
    ({ id }) => id,
  );
  const lines = [
    ...verdicts.flatMap(([change, some]) => [
      `  ${change}${some.length === 1 ? '' : ` (${some.length} configurations)`}`,
      ...wrap(some.map(({ id }) => id).join('; '), pageWidth - 4).map((line) => `    ${line}`),
      ...some
        .slice(0, 1)
        .flatMap(({ trace }) => (trace === undefined ? [] : [palette.dim(`    rehome explain ${trace}`)])),
    ]),
    ...counts.map(
      ([id, some]) => `  ${id}: ${some.map(({ what, pinned, found }) => `${what} ${pinned} → ${found}`).join(', ')}`,
    ),
  ];
  const total = `${all.length} pinned ${all.length === 1 ? 'expectation' : 'expectations'} changed`;
  const remedy = '  If this is meant, run `rehome pin` and commit catalogue/expected.json.';
  return [palette.red(palette.bold(total)), ...lines, remedy].join('\n');
}

/** Items by a text, in the order of the first of each. */
function grouped<T>(items: readonly T[], textOf: (item: T) => string): [text: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(textOf(item), [...(groups.get(textOf(item)) ?? []), item]);
  return [...groups];
}
