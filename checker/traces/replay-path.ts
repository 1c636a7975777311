import type { AnyMachineSnapshot } from 'xstate';
import type { System } from '../compose.js';
import type { TraceStep } from '../report.js';
import { automataOf, cachedAutomaton } from '../search/automata.js';
import { parsePath } from './path.js';
import { Replayer } from './replayer.js';

/** A run of a system, step by step. */
export interface Run {
  readonly steps: readonly TraceStep[];
  /** Snapshots at its end, by participant. */
  readonly final: Readonly<Record<string, AnyMachineSnapshot>>;
}

/**
 * Executes a path from the initial state.
 * @param path as in a report's `trace`: `0/3/1`, or `0/3~1`, whose cycle is executed once; a longer trace id's part behind the colon
 * @throws CheckerError for a malformed path (MC730), an action that is not enabled (MC731), or a machine that cannot be checked.
 */
export function runOf(system: System, path: string): Run {
  const automata = automataOf(system.participants, cachedAutomaton);
  const { moves, final } = new Replayer(system, automata).replay(parsePath(path));
  return {
    steps: moves.map(({ step }) => step),
    final: Object.fromEntries(final.map(({ snapshot }, index) => [automata[index]!.name, snapshot])),
  };
}

/** The steps of a path alone; see `runOf`. */
export const replayPath = (system: System, path: string): readonly TraceStep[] => runOf(system, path).steps;
