import type { Verdict } from '../checker/report.js';
import { cycleOf, parsePath } from '../checker/traces/path.js';
import { count } from './layout.js';

/** How long a run is; `cycle`, where it goes on for ever: the number of actions before those that repeat. */
export type RunLength = Pick<Verdict, 'length' | 'cycle'>;

/** The length of the run that a path, or a whole trace id, names. */
export function lengthOfTrace(trace: string): RunLength & { readonly length: number } {
  const path = trace.slice(trace.lastIndexOf(':') + 1);
  const cycle = cycleOf(path);
  return { length: parsePath(path).length, ...(cycle === undefined ? {} : { cycle }) };
}

/** A length in short, as cells and pins have it: `7`; `4~3` where the last 3 of 7 actions repeat for ever, `7~` where the run ends for good. */
export function shortLength({ length, cycle }: RunLength): string {
  if (length === undefined) return '';
  if (cycle === undefined) return String(length);
  return `${cycle}~${cycle === length ? '' : length - cycle}`;
}

/** A length in words: `7 actions`, `7 actions, of which the last 3 repeat for ever`, `7 actions, after which nothing follows`. */
export function lengthWords({ length = 0, cycle }: RunLength): string {
  return `${count(length, 'action')}${forEver(length, cycle)}`;
}

function forEver(length: number, cycle: number | undefined): string {
  if (cycle === undefined) return '';
  if (cycle === length) return ', after which nothing follows';
  if (cycle === 0) return length === 1 ? ', which repeats for ever' : ', which repeat for ever';
  return length - cycle === 1
    ? ', of which the last repeats for ever'
    : `, of which the last ${length - cycle} repeat for ever`;
}
