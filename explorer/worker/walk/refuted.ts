import { cycleOf, parsePath } from '../../../checker/traces/path.js';
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

/** The liveness properties that a run refutes which goes on for ever, or ends for good. */
export function unfulfilled(course: Course, { path, cycle }: NamedRun): string[] {
  if (cycle === undefined) return [];
  const { standings } = course.at(path);
  return course.judges
    .filter((judge, index) => judge.refutesForEver(standings[index]!, path, cycle))
    .map(({ watch }) => watch.property.name);
}

/** What a beginning of a run refutes already, each with the number of the action that does so first; 0: the initial state. */
export function brokenBefore(course: Course, { path }: NamedRun): { readonly name: string; readonly action: number }[] {
  const beginnings = course.along(path).slice(0, -1);
  const first = (name: string, is: (point: Point) => boolean) => {
    const action = beginnings.findIndex(is);
    return action < 0 ? [] : [{ name, action }];
  };
  return [
    ...course.judges.flatMap(({ watch: { property } }, index) =>
      first(property.name, ({ standings }) => standings[index]!.isViolated),
    ),
    ...first('deadlock', ({ isDeadlocked }) => isDeadlocked),
  ];
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
