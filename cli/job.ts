import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { SharedChecks } from '../catalogue/sharing/shared-checks.js';
import type { System } from '../checker/compose.js';
import type { Problem } from '../checker/errors.js';
import type { Reduce } from '../checker/reductions/reduction.js';
import type { CheckpointOptions } from '../checker/search/checkpoint.js';
import type { StoreKind } from '../checker/search/inexact.js';
import type { Alone } from '../checker/search/together/crew.js';
import type { SimulateOptions } from '../checker/simulation/simulate.js';
import type { RunReport } from '../reports/run.js';
import { checkpointFolder } from './checkpoint-folder.js';
import { InputError, isCheckerError, messageOf } from './errors.js';
import { loadSystems, pickSystem, prepareModule } from './load-module.js';
import { loadProcedures } from './own-procedure.js';
import { version } from './package-root.js';
import { searchThreads } from './search-threads.js';

/** One system to check, named so that any thread can make it. */
export type Job =
  /** `procedures`: those of modules that this thread needs, in the order of their loading. */
  | { readonly from: 'catalogue'; readonly id: string; readonly procedures?: readonly string[] }
  | { readonly from: 'module'; readonly path: string; readonly system: string };

/** What the user asked of every check. */
export interface CheckSettings {
  readonly properties?: readonly string[];
  readonly states?: number;
  readonly depth?: number;
  /** Seconds. */
  readonly time?: number;
  /** What the arrays of the search may take, in units of 2^20 bytes. */
  readonly memory?: number;
  readonly first?: boolean;
  /** Save the search of each job below this folder, after so many states each time, and take it up from there. */
  readonly checkpoint?: { readonly folder: string; readonly every?: number };
  /** How states are kept, and how many there will be, if that is known. */
  readonly store?: StoreKind;
  readonly expectedStates?: number;
  /** What may make a search smaller. */
  readonly reduce?: Reduce;
  /** Also look which parts of formulas that hold are not needed. */
  readonly formulaParts?: boolean;
  /** Walk at random instead of exploring. */
  readonly simulation?: SimulationSettings;
  /** How many threads may take part in one large search beside the one that it runs in; absent: none. */
  readonly helpers?: number;
  /** Look whether configurations behave alike before exploring them: worth its time where most do, as in all pairs. */
  readonly shareAlike?: boolean;
}

/** What the user asked of a simulation; see `SimulateOptions`. */
export type SimulationSettings = Pick<SimulateOptions, 'walks' | 'steps' | 'seed' | 'shrink'>;

/** How far a search is. */
export interface JobProgress {
  readonly states: number;
  readonly queue: number;
  readonly depth: number;
  /** About how many states there will be, once levels shrink: an estimate. */
  readonly expected?: number;
  /** A search was taken up from a checkpoint, or one was saved; `states` says of how many. */
  readonly checkpoint?: 'resumed' | 'saved';
  /** The reductions with which the search begins again; absent: it goes on. */
  readonly again?: readonly string[];
  /** Other threads take part in the search, `together`, or why they do not. */
  readonly threads?: 'together' | Alone;
}

/**
 * Sets this thread up for a job: its modules say which copies of xstate and of the checker everybody uses.
 * @throws InputError where a module does not load
 */
export async function prepareJob(job: Job): Promise<void> {
  if (job.from === 'catalogue') await loadProcedures(job.procedures ?? []);
  else await prepareModule(job.path);
}

/** Makes a job's system, in a thread that is prepared for it. */
export async function systemOfJob(job: Job): Promise<System> {
  if (job.from === 'catalogue') {
    const { parseConfigurationId, systemOf } = await import('../catalogue/index.js');
    return systemOf(parseConfigurationId(job.id));
  }
  return pickSystem(await loadSystems(job.path), job.system, job.path);
}

/**
 * Checks, or simulates, a job's system in this thread.
 * @param shared what was explored before with the same settings, so that what behaves alike is not explored again
 */
export async function runJob(
  job: Job,
  settings: CheckSettings,
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
  shared?: SharedChecks,
): Promise<RunReport> {
  const system = await systemOfJob(job);
  const { check, simulate } = await import('../checker/index.js');
  const { properties, simulation, checkpoint, helpers = 0, ...plain } = settings;
  const own = new Set(system.properties.map(({ name }) => name));
  const options = {
    ...plain,
    ...(helpers > 0 && {
      helpers: searchThreads(helpers, (alone) =>
        onProgress({ states: 0, queue: 1, depth: 0, threads: alone ?? 'together' }),
      ),
    }),
    ...(checkpoint && { checkpoint: checkpointOf(job, checkpoint, onProgress) }),
    // Of several systems not every one has every property that was asked for.
    ...(properties === undefined ? {} : { properties: properties.filter((name) => own.has(name)) }),
    signal,
    onProgress,
    onBeginAgain: (again: readonly string[]) => onProgress({ states: 0, queue: 1, depth: 0, again }),
  };
  if (simulation !== undefined) return simulate(system, { ...options, ...simulation });
  return shared === undefined ? check(system, options) : shared.check(system, options);
}

/** The checkpoints of a job, in a folder of their own. */
function checkpointOf(
  job: Job,
  { folder, every }: NonNullable<CheckSettings['checkpoint']>,
  onProgress: (progress: JobProgress) => void,
): CheckpointOptions {
  const named = job.from === 'catalogue' ? job : { ...job, path: resolve(job.path) };
  const name = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 16);
  return {
    store: checkpointFolder(join(folder, name)),
    ...(every === undefined ? {} : { every }),
    version,
    onCheckpoint: ({ kind, states }) => onProgress({ states, queue: 0, depth: 0, checkpoint: kind }),
  };
}

/** A thrown error as plain data that can cross threads. */
export type Failure =
  | { readonly kind: 'input'; readonly message: string; readonly status: number }
  | { readonly kind: 'checker'; readonly problems: readonly Problem[] }
  | { readonly kind: 'internal'; readonly message: string; readonly stack: string };

/** Packs an error for its way out of a worker thread. */
export function packFailure(error: unknown): Failure {
  if (error instanceof InputError) return { kind: 'input', message: error.message, status: error.status };
  if (isCheckerError(error)) return { kind: 'checker', problems: error.problems };
  return { kind: 'internal', message: messageOf(error), stack: (error instanceof Error && error.stack) || '' };
}

/** Makes an error of it again. */
export async function unpackFailure(failure: Failure): Promise<Error> {
  if (failure.kind === 'input') return new InputError(failure.message, failure.status);
  if (failure.kind === 'checker') {
    const { CheckerError } = await import('../checker/errors.js');
    return new CheckerError(failure.problems);
  }
  return Object.assign(new Error(failure.message), { stack: failure.stack });
}
