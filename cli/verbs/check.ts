import { availableParallelism } from 'node:os';
import type { System } from '../../checker/compose.js';
import type { CheckReport } from '../../checker/report.js';
import { type Difference, differences, unusedPins } from '../../reports/difference.js';
import { checkDocument } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import type { Run } from '../../reports/run.js';
import { catalogueText, type SystemOf, systemsText } from '../check-output.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { type CheckSettings, type Job, systemOfJob } from '../job.js';
import { loadSystems, prepareModule } from '../load-module.js';
import { version } from '../package-root.js';
import { runJobs } from '../pool.js';
import { progressLine } from '../progress.js';
import { knownProperties, type SelectionOptions, select } from '../selection.js';
import { isWanting, smallest, statusOf } from '../status.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';

/** The options of `rehome check`. */
export interface CheckOptions extends SelectionOptions {
  readonly json?: boolean;
  readonly states?: number;
  readonly depth?: number;
  readonly time?: number;
  readonly first?: boolean;
  readonly strict?: boolean;
  readonly workers?: number;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** What to check and how to judge it. */
interface Plan {
  readonly items: readonly { readonly job: Job; readonly run: Omit<Run, 'report'> }[];
  /** Differences from the pins; undefined where each system is judged by itself. */
  readonly compare?: (runs: readonly Run[]) => Promise<Difference[]>;
  /** Modules of procedures, which stand in the table and are judged by themselves. */
  readonly own: readonly string[];
}

/**
 * Checks the catalogue, a part of it, or a module's systems, and prints the verdicts.
 * @returns the exit status
 * @throws InputError and CheckerError, before anything is printed
 */
export async function check(module: string | undefined, options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.out !== undefined) checkWritable(options.out);
  const plan = module === undefined ? await planCatalogue(options) : await planModule(module, options);
  const { items, compare, own } = plan;
  const signal = onInterrupt();
  const progress = progressLine(terminal, items.length, options.quiet === true);
  const reports = await runJobs(
    items.map(({ job }) => job),
    settingsOf(options),
    {
      workers: options.workers ?? availableParallelism(),
      signal,
      onProgress: progress.update,
      onDone: progress.done,
    },
  );
  progress.end();

  const runs = items.flatMap(({ run }, i) => (reports[i] === undefined ? [] : [{ ...run, report: reports[i] }]));
  const found = compare === undefined ? [] : await compare(runs);
  const status = statusOfRuns(runs, found, {
    strict: options.strict === true,
    pinned: compare !== undefined,
    own,
    signal,
  });
  const systems = systemCache(items);
  const palette = options.out === undefined ? terminal.palette : plain;
  const text =
    options.json === true
      ? JSON.stringify(checkDocument(runs, found, status, version), null, 2)
      : compare === undefined && own.length === 0
        ? await systemsText(runs, systems, palette)
        : await catalogueText(runs, found, systems, palette);
  if (options.out === undefined) terminal.print(text);
  else writeOutput(options.out, `${text}\n`);
  if (signal.aborted) terminal.report(`Interrupted: ${runs.length} of ${items.length} systems are shown.`);
  return status;
}

async function planCatalogue(options: CheckOptions): Promise<Plan> {
  const { configurations, pinned, whole, own = [] } = await select(options);
  const items = configurations.map(({ id, procedure, readings, scenario }) => ({
    job: { from: 'catalogue' as const, id, ...(own.length === 0 ? {} : { procedures: own }) },
    run: { id, procedure, readings, scenario },
  }));
  if (!pinned) return { items, own };
  const compare = async (runs: readonly Run[]) => {
    const { readExpectations } = await import('../../catalogue/index.js');
    const expectations = readExpectations();
    const ids = configurations.map(({ id }) => id);
    const complete = options.property === undefined;
    return [
      ...runs.filter((run) => !isOwn(run, own)).flatMap((run) => differences(run, expectations.runs[run.id], complete)),
      ...(whole ? unusedPins(ids, expectations.runs) : []),
    ];
  };
  return { items, compare, own };
}

/** Is it a run of a procedure from one of these modules? */
const isOwn = ({ procedure }: Run, own: readonly string[]): boolean => procedure !== null && own.includes(procedure);

async function planModule(path: string, options: CheckOptions): Promise<Plan> {
  await prepareModule(path);
  const systems = await loadSystems(path);
  knownProperties(options.property, propertiesOf(systems));
  const items = systems.map(({ name }) => ({
    job: { from: 'module' as const, path, system: name },
    run: { id: systems.length === 1 ? path : `${path}#${name}`, procedure: null, readings: {}, scenario: null },
  }));
  return { items, own: [] };
}

function propertiesOf(systems: readonly System[]): string[] {
  return [...new Set(systems.flatMap(({ properties }) => properties.map(({ name }) => name)))];
}

function settingsOf({ property, states, depth, time, first }: CheckOptions): CheckSettings {
  return {
    ...(property === undefined ? {} : { properties: property }),
    ...(states === undefined ? {} : { states }),
    ...(depth === undefined ? {} : { depth }),
    ...(time === undefined ? {} : { time }),
    ...(first === undefined ? {} : { first }),
  };
}

/** Systems are made in this thread only where reports need them, and once. */
function systemCache(items: Plan['items']): SystemOf {
  const systems = new Map<string, Promise<System>>();
  const jobs = new Map(items.map(({ job, run }) => [run.id, job]));
  return ({ id }) => {
    const system = systems.get(id) ?? systemOfJob(jobs.get(id)!);
    systems.set(id, system);
    return system;
  };
}

function statusOfRuns(
  runs: readonly Run[],
  found: readonly Difference[],
  { strict, pinned, own, signal }: { strict: boolean; pinned: boolean; own: readonly string[]; signal: AbortSignal },
): number {
  if (signal.aborted) return exitStatus.unfinished;
  if (!pinned) return smallest(runs.map(({ report }) => statusOf(report, strict)));
  return smallest([
    ...runs.filter((run) => isOwn(run, own)).map(({ report }) => statusOf(report, strict)),
    ...(strict && runs.some(({ report }) => isWanting(report)) ? [exitStatus.assumption] : []),
    ...(found.length > 0 ? [exitStatus.changed] : []),
    ...(runs.some(({ report }) => endedEarly(report)) ? [exitStatus.unfinished] : []),
  ]);
}

/** Did a budget of this invocation leave a verdict open? `first` leaves them open by the user's wish. */
function endedEarly({ verdicts }: CheckReport): boolean {
  return verdicts.some(({ reason }) => reason === 'states' || reason === 'depth' || reason === 'time');
}
