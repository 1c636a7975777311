import { cycleOf, formatPath, parsePath } from '../../../checker/traces/path.js';

/** A path as one walks along it. */
export interface WalkedPath {
  readonly choices: readonly number[];
  /** How many actions go before those that repeat for ever; as many as there are where the run ends for good. */
  readonly cycle?: number;
}

/**
 * A path from its text.
 * @throws CheckerError (MC730) for anything that is no path
 */
export function readPath(text: string): WalkedPath {
  const cycle = cycleOf(text);
  return { choices: parsePath(text), ...(cycle === undefined ? {} : { cycle }) };
}

/** How many actions repeat for ever; 0 where none do. */
const lapLength = ({ choices, cycle }: WalkedPath): number => (cycle === undefined ? 0 : choices.length - cycle);

/** The furthest position that one can walk to: a loop has no end. */
export const lastPosition = (path: WalkedPath): number =>
  lapLength(path) === 0 ? path.choices.length : Number.POSITIVE_INFINITY;

/** A number of actions as a position of the path: from 0 on, and at the end of what one can walk. */
export const clampPosition = (path: WalkedPath, at: number): number =>
  Math.min(Math.max(0, Number.isNaN(at) ? 0 : Math.trunc(at)), lastPosition(path));

/**
 * Where a position stands on the written path: behind its end a loop begins again.
 * @returns how many actions of the path were taken at least once when the last one was, from 0 to its length
 */
export function foldPosition(path: WalkedPath, at: number): number {
  const { length } = path.choices;
  if (at <= length) return at;
  const lap = lapLength(path);
  return lap === 0 ? length : length - lap + 1 + ((at - length - 1) % lap);
}

/** In which round of the loop a position stands, from 1 on; 0 before it, and where there is none. */
export function lapOf(path: WalkedPath, at: number): number {
  const lap = lapLength(path);
  const before = path.choices.length - lap;
  return lap === 0 || at <= before ? 0 : Math.ceil((at - before) / lap);
}

/** The numbers of all actions that were taken at a position, rounds of the loop written out. */
export const takenAt = (path: WalkedPath, at: number): number[] =>
  Array.from({ length: at }, (_, index) => path.choices[foldPosition(path, index + 1) - 1]!);

/** The path that leaves this one at a position with another action. A loop is cut there. */
export const withAction = (path: WalkedPath, at: number, choice: number): string =>
  formatPath([...takenAt(path, at), choice]);

/** The action that the path takes next; undefined at its end. */
export const nextChoice = (path: WalkedPath, at: number): number | undefined =>
  at < lastPosition(path) ? path.choices[foldPosition(path, at + 1) - 1] : undefined;

/** The path without its last action, and without its loop; undefined at the beginning. */
export const withoutLast = ({ choices }: WalkedPath): string | undefined =>
  choices.length === 0 ? undefined : formatPath(choices.slice(0, -1));

/** The whole numbers that a text begins with, as a path: `0/3` of `0/3/x`. */
export function beginningOf(text: string): string {
  const parts = text.split(/[/~]/);
  const wrong = parts.findIndex((part) => !/^(?:0|[1-9]\d{0,8})$/.test(part));
  return (wrong === -1 ? parts : parts.slice(0, wrong)).join('/');
}
