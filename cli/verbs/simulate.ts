import type { SimulationSettings } from '../job.js';
import type { Terminal } from '../terminal.js';
import { type CheckOptions, check } from './check.js';

/** The options of `rehome simulate`. */
export type SimulateOptions = Pick<
  CheckOptions,
  'procedure' | 'reading' | 'scenario' | 'property' | 'first' | 'time' | 'json' | 'workers' | 'out' | 'quiet'
> &
  SimulationSettings;

/**
 * Walks through systems at random and prints the verdicts as `rehome check` does. Each system is judged by itself: what is refuted gives
 * the same status as there, what is left open 75.
 * @returns the exit status
 * @throws InputError and CheckerError, before anything is printed
 */
export function simulate(
  module: string | undefined,
  { walks, steps, seed, shrink, ...options }: SimulateOptions,
  terminal: Terminal,
): Promise<number> {
  const simulation = {
    ...(walks === undefined ? {} : { walks }),
    ...(steps === undefined ? {} : { steps }),
    ...(seed === undefined ? {} : { seed }),
    ...(shrink === undefined ? {} : { shrink }),
  };
  return check(module, { ...options, simulation }, terminal);
}
