import type { System } from '../checker/compose.js';
import type { Replayed } from '../reports/run.js';
import { stateText } from '../reports/words.js';
import { InputError, isCheckerError } from './errors.js';

/** Codes of what is wrong with the path alone: it is malformed, or an action in it is not enabled or follows an overflow. */
const pathProblems = new Set(['MC730', 'MC731', 'MC732']);

/**
 * What happens in a path of a system.
 * @throws InputError where the system has no such path
 */
export async function replayed(system: System, path: string): Promise<Replayed> {
  const { runOf } = await import('../checker/index.js');
  try {
    const { steps, final } = runOf(system, path);
    const states = Object.entries(final).map(([name, { value }]) => [name, stateText(value)] as const);
    return { steps, states: Object.fromEntries(states), presentation: system.presentation ?? {} };
  } catch (error) {
    if (!isCheckerError(error)) throw error;
    const [{ code, message, remedy }] = error.problems;
    if (!pathProblems.has(code)) throw error;
    throw new InputError(`${path} is no run of ${system.name}: ${message} ${remedy}`);
  }
}
