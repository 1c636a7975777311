import type { System } from '../checker/compose.js';
import type { Replayed } from '../reports/run.js';
import { InputError, isCheckerError, messageOf } from './errors.js';

/**
 * What happens in a path of a system.
 * @throws InputError where the system has no such path
 */
export async function replayed(system: System, path: string): Promise<Replayed> {
  const { replayPath } = await import('../checker/index.js');
  try {
    return { steps: replayPath(system, path), presentation: system.presentation ?? {} };
  } catch (error) {
    if (isCheckerError(error)) throw error;
    throw new InputError(`${path} is no run of ${system.name}: ${messageOf(error)}`);
  }
}
