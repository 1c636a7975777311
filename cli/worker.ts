import { parentPort } from 'node:worker_threads';
import type { AutomatonFactory } from '../checker/search/automata.js';
import type { RunReport } from '../reports/run.js';
import {
  type CheckSettings,
  type Failure,
  type Job,
  type JobProgress,
  packFailure,
  prepareJob,
  runJob,
} from './job.js';

/** One job with what was asked of it, under its number among all. */
interface ToldJob {
  readonly index: number;
  readonly job: Job;
  readonly settings: CheckSettings;
}

/** What a worker is told. `run`: check these jobs, one after the other. */
export type ToWorker =
  | {
      readonly type: 'run';
      readonly jobs: readonly ToldJob[];
    }
  | { readonly type: 'interrupt' };

/** What a worker tells. `idle`: it is through with what it was told to run. */
export type FromWorker =
  | { readonly type: 'progress'; readonly index: number; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly index: number; readonly report: RunReport }
  | { readonly type: 'failed'; readonly index: number; readonly failure: Failure }
  | { readonly type: 'idle' };

/** How many local states a worker keeps, with the steps from them: those of some dozens of configurations. */
const keptStates = 20_000;

const interrupt = new AbortController();
let cache: AutomatonFactory | undefined;

const tell = (answer: FromWorker) => parentPort?.postMessage(answer);

/** What the configurations of one unit share, where many of them behave alike; a module's systems stand for themselves. */
async function sharedFor([first]: readonly ToldJob[]) {
  if (first?.job.from !== 'catalogue' || first.settings.shareAlike !== true) return undefined;
  const { automataCache } = await import('../catalogue/sharing/automata.js');
  const { SharedChecks } = await import('../catalogue/sharing/shared-checks.js');
  cache ??= automataCache(keptStates);
  return new SharedChecks(cache);
}

parentPort?.on('message', async (message: ToWorker) => {
  if (message.type === 'interrupt') return interrupt.abort();
  const { jobs } = message;
  let shared: Awaited<ReturnType<typeof sharedFor>>;
  for (const { index, job, settings } of jobs) {
    if (interrupt.signal.aborted) break;
    try {
      // A module decides whose xstate everybody uses: it is loaded before the catalogue.
      await prepareJob(job);
      shared ??= await sharedFor(jobs);
      const onProgress = (progress: JobProgress) => tell({ type: 'progress', index, progress });
      tell({ type: 'done', index, report: await runJob(job, settings, interrupt.signal, onProgress, shared) });
    } catch (error) {
      tell({ type: 'failed', index, failure: packFailure(error) });
    }
  }
  tell({ type: 'idle' });
});
