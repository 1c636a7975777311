import { parentPort } from 'node:worker_threads';
import type { CheckReport } from '../checker/report.js';
import {
  type CheckSettings,
  type Failure,
  type Job,
  type JobProgress,
  packFailure,
  prepareJob,
  runJob,
} from './job.js';

/** What a worker is told. */
export type ToWorker =
  | { readonly type: 'run'; readonly index: number; readonly job: Job; readonly settings: CheckSettings }
  | { readonly type: 'interrupt' };

/** What a worker tells. */
export type FromWorker =
  | { readonly type: 'progress'; readonly index: number; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly index: number; readonly report: CheckReport }
  | { readonly type: 'failed'; readonly index: number; readonly failure: Failure };

const interrupt = new AbortController();

parentPort?.on('message', async (message: ToWorker) => {
  if (message.type === 'interrupt') return interrupt.abort();
  const { index, job, settings } = message;
  const tell = (answer: FromWorker) => parentPort?.postMessage(answer);
  try {
    await prepareJob(job);
    const onProgress = (progress: JobProgress) => tell({ type: 'progress', index, progress });
    tell({ type: 'done', index, report: await runJob(job, settings, interrupt.signal, onProgress) });
  } catch (error) {
    tell({ type: 'failed', index, failure: packFailure(error) });
  }
});
