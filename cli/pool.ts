import { Worker } from 'node:worker_threads';
import type { RunReport } from '../reports/run.js';
import { codeOf, InputError } from './errors.js';
import { exitStatus } from './exit-status.js';
import { type CheckSettings, type Failure, type Job, type JobProgress, packFailure, unpackFailure } from './job.js';
import { runSmallJobs } from './small-jobs.js';
import { unitsOf } from './units.js';
import type { FromWorker, ToWorker } from './worker.js';

/** How to run jobs. */
export interface PoolOptions {
  readonly workers: number;
  /** Ends the running searches with what they know and starts no further ones. */
  readonly signal: AbortSignal;
  onProgress(index: number, progress: JobProgress): void;
  onDone(index: number): void;
}

/** How long an interrupted search may take to say what it knows. */
const graceMilliseconds = 3000;

/**
 * Runs jobs on worker threads, so that this thread can always answer Ctrl-C; a few small ones in this thread, before any other starts.
 * @param settings the same for all jobs, or by a job's index
 * @returns the reports in the order of the jobs; undefined for those that an interrupt left without one
 * @throws the failure of the first job, in their order, that fails
 */
export async function runJobs(
  jobs: readonly Job[],
  settings: CheckSettings | ((index: number) => CheckSettings),
  options: PoolOptions,
): Promise<(RunReport | undefined)[]> {
  const reports = new Array<RunReport | undefined>(jobs.length).fill(undefined);
  const failures = new Map<number, Failure>();
  const settingsOf = typeof settings === 'function' ? settings : () => settings;
  const small = await runSmallJobs(jobs, settingsOf, options.signal, options.onProgress);
  for (const [index, report] of small.entries()) {
    reports[index] = report;
    options.onDone(index);
  }
  const units = unitsOf(jobs)
    .map((unit) => unit.filter((index) => reports[index] === undefined))
    .filter(({ length }) => length > 0);
  let next = 0;

  const runWorker = () =>
    new Promise<void>((finished) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url));
      /** The jobs that the worker has and has not answered, in its order. */
      let running: number[] = [];
      const end = () => {
        options.signal.removeEventListener('abort', interrupt);
        void worker.terminate().then(() => finished());
      };
      const startNext = () => {
        if (next >= units.length || options.signal.aborted) return end();
        running = [...units[next++]];
        const told = running.map((index) => ({
          index,
          job: jobs[index],
          settings: settingsOf(index),
        }));
        worker.postMessage({ type: 'run', jobs: told } satisfies ToWorker);
      };
      const interrupt = () => {
        if (running.length === 0) return end();
        worker.postMessage({ type: 'interrupt' } satisfies ToWorker);
        setTimeout(end, graceMilliseconds).unref();
      };
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'idle') return startNext();
        if (message.type === 'progress') return options.onProgress(message.index, message.progress);
        if (message.type === 'done') reports[message.index] = message.report;
        else failures.set(message.index, message.failure);
        running = running.filter((index) => index !== message.index);
        options.onDone(message.index);
      });
      worker.on('error', (error) => {
        const [current] = running;
        if (current !== undefined) failures.set(current, workerFailure(error, jobs[current]));
        end();
      });
      options.signal.addEventListener('abort', interrupt);
      startNext();
    });

  await Promise.all(Array.from({ length: Math.min(options.workers, units.length) }, runWorker));
  const [first] = [...failures].sort(([a], [b]) => a - b);
  if (first !== undefined) throw await unpackFailure(first[1]);
  return reports;
}

/** A thread that died: mostly of memory. */
function workerFailure(error: unknown, job: Job): Failure {
  if (codeOf(error) !== 'ERR_WORKER_OUT_OF_MEMORY') return packFailure(error);
  const name = job.from === 'catalogue' ? job.id : job.path;
  const message = `Ran out of memory while checking ${name}. Give a budget (--states 1000000), or Node more memory (NODE_OPTIONS=--max-old-space-size=8192).`;
  return packFailure(new InputError(message, exitStatus.unfinished));
}
