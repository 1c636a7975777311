import { availableParallelism } from 'node:os';
import type { MutationTask } from '../../catalogue/mutation/plan.js';
import { documentFormat } from '../../reports/json.js';
import { mutationText } from '../../reports/mutation.js';
import { catalogueCoverage } from '../catalogue-coverage.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { known } from '../nearest.js';
import { version } from '../package-root.js';
import { runTasks } from '../task-pool.js';
import { taskProgress } from '../task-progress.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome mutate`. */
export interface MutateOptions {
  readonly participant?: readonly string[];
  /** Of all mutants, evenly spread, so many at most. */
  readonly limit?: number;
  /** So many configurations are checked with a mutant at most. */
  readonly configurations: number;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Makes every mutant of the participants' machines, checks it in the configurations that exercise its place until a verdict is not the
 * pinned one, and lists those that none tells from the machines as they are.
 * @returns the exit status: 14 where a survivor is not explained, or an explanation explains nothing
 * @throws InputError for an unknown participant, and where Ctrl-C ends it
 */
export async function mutate(options: MutateOptions, terminal: Terminal): Promise<number> {
  const { defaultCatalogue, readExpectations } = await import('../../catalogue/index.js');
  const { mutatedParticipants } = await import('../../catalogue/mutation/machines.js');
  const { planMutation } = await import('../../catalogue/mutation/plan.js');
  const { explainedSurvivors } = await import('../../catalogue/mutation/explained.js');
  const { summarise } = await import('../../catalogue/mutation/summary.js');
  const asked = options.participant?.map((name) => known('participant', name, mutatedParticipants));
  const participants =
    asked === undefined ? mutatedParticipants : mutatedParticipants.filter((name) => asked.includes(name));
  const pinned = readExpectations().runs;
  const ids = defaultCatalogue.map(({ id }) => id).filter((id) => pinned[id] !== undefined);
  const quiet = options.quiet === true;
  const pool = { workers: options.workers ?? availableParallelism(), signal: onInterrupt() };

  const coverage = await catalogueCoverage(ids, terminal, { ...pool, quiet });
  const tasks = spread(planMutation(participants, coverage), options.limit);
  const progress = taskProgress(
    terminal,
    'mutants',
    tasks.reduce((sum, { mutants }) => sum + mutants.length, 0),
    quiet,
  );
  const results = await runTasks(
    'mutants',
    tasks.map((task) => ({ task, configurations: options.configurations })),
    { ...pool, onStep: progress.step },
  );
  progress.end();
  if (pool.signal.aborted) throw new InputError('Interrupted: nothing is shown.', exitStatus.unfinished);

  const complete = options.limit === undefined ? participants : [];
  const summary = summarise(
    results.flatMap((result) => result ?? []),
    explainedSurvivors,
    complete,
  );
  terminal.print(
    options.json === true
      ? JSON.stringify({ tool: 'rehome', version, format: documentFormat, ...summary }, null, 2)
      : mutationText(summary, options.configurations, terminal.palette),
  );
  const open = summary.survivors.some(({ explained }) => explained === null);
  return open || summary.unused.length > 0 ? exitStatus.changed : exitStatus.expected;
}

/** The tasks with a part of their mutants, evenly spread over all. */
function spread(tasks: readonly MutationTask[], limit: number | undefined): readonly MutationTask[] {
  const total = tasks.reduce((sum, { mutants }) => sum + mutants.length, 0);
  if (limit === undefined || limit >= total) return tasks;
  let number = 0;
  return tasks
    .map((task) => ({
      ...task,
      mutants: task.mutants.filter(() => {
        const index = number++;
        return Math.floor((index * limit) / total) !== Math.floor(((index + 1) * limit) / total);
      }),
    }))
    .filter(({ mutants }) => mutants.length > 0);
}
