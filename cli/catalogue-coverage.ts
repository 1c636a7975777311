import type { SystemCoverage } from '../checker/coverage/coverage.js';
import { InputError } from './errors.js';
import { exitStatus } from './exit-status.js';
import { runTasks } from './task-pool.js';
import { taskProgress } from './task-progress.js';
import type { Terminal } from './terminal.js';

/**
 * What configurations of the catalogue exercise, in their order.
 * @throws InputError where Ctrl-C ends it: half a coverage says nothing
 */
export async function catalogueCoverage(
  ids: readonly string[],
  terminal: Terminal,
  { workers, signal, quiet }: { readonly workers: number; readonly signal: AbortSignal; readonly quiet: boolean },
): Promise<readonly SystemCoverage[]> {
  const progress = taskProgress(terminal, 'configurations explored', ids.length, quiet);
  const answers = await runTasks(
    'coverage',
    ids.map((id) => ({ id })),
    { workers, signal, onStep: progress.step },
  );
  progress.end();
  if (signal.aborted) throw new InputError('Interrupted: nothing is shown.', exitStatus.unfinished);
  return answers as readonly SystemCoverage[];
}
