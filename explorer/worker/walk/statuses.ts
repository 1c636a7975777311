import type { PropertyStatus } from '../../protocol.js';
import type { Course } from './course.js';
import { type NamedRun, unfulfilled } from './refuted.js';

/** How every property stands after the first actions of a run, then `deadlock` and, where it happens, `overflow`. */
export function statusesAt(course: Course, run: NamedRun, at = run.path.length): PropertyStatus[] {
  const { standings, isDeadlocked, overflows } = course.at(run.path.slice(0, at));
  const refuted = at < run.path.length ? [] : unfulfilled(course, run);
  return [
    ...course.judges.map((judge, index): PropertyStatus => {
      const { name } = judge.watch.property;
      return { name, status: refuted.includes(name) ? 'violated' : judge.statusOf(standings[index]!) };
    }),
    { name: 'deadlock', status: isDeadlocked ? 'violated' : 'holds' },
    ...(overflows ? [{ name: 'overflow', status: 'violated' } as const] : []),
  ];
}
