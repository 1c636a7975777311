import { automatonOfNegation } from '../../../checker/liveness/automaton.js';
import { claimOf } from '../../../checker/liveness/judge-liveness.js';
import { LassoRun } from '../../../checker/traces/lasso-run.js';
import { cycleOf, parsePath } from '../../../checker/traces/path.js';
import type { Watch } from '../../../checker/walks/watch.js';
import type { Course, Point } from './course.js';

/** A run as a path names it: its actions, and how many of them go before those that repeat for ever. */
export interface NamedRun {
  readonly path: readonly number[];
  readonly cycle?: number;
}

/** @throws CheckerError for a malformed path (MC730) */
export function runNamed(text: string): NamedRun {
  const cycle = cycleOf(text);
  return { path: parsePath(text), ...(cycle === undefined ? {} : { cycle }) };
}

/** The liveness properties that a run refutes which goes on for ever. */
export function unfulfilled({ ground }: Course, { path, cycle }: NamedRun): string[] {
  if (cycle === undefined) return [];
  return ground.watches.filter((watch) => refutes(watch)).map(({ property }) => property.name);

  function refutes(watch: Watch): boolean {
    const { property } = watch;
    if (property.form !== 'liveness') return false;
    const run = LassoRun.of(ground, watch, path, cycle!);
    const fairness = property.fairness ?? ground.system.fairness ?? {};
    // What follows behind an observer that cannot follow, or was misled, is no ground for anything.
    return run?.isFair(fairness) === true && run.isAccepted(automatonOfNegation(claimOf(property).formula));
  }
}

/** What a run refutes with its last action, in the order of the properties; then `deadlock` and `overflow`. */
export function brokenBy(course: Course, run: NamedRun): string[] {
  const end = course.at(run.path);
  const { before } = end;
  const forEver = unfulfilled(course, run);
  const isNew = (is: (point: Point) => boolean) => is(end) && !(before !== undefined && is(before));
  const names = course.judges.flatMap(({ watch: { property } }, index) =>
    isNew(({ standings }) => standings[index]!.isViolated) || forEver.includes(property.name) ? [property.name] : [],
  );
  return [
    ...names,
    ...(isNew(({ isDeadlocked }) => isDeadlocked) ? ['deadlock'] : []),
    ...(end.overflows ? ['overflow'] : []),
  ];
}
