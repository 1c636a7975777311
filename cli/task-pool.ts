import { Worker } from 'node:worker_threads';
import { type Failure, packFailure, unpackFailure } from './job.js';
import type { FromTaskWorker, TaskKind, Tasks, ToTaskWorker } from './task-worker.js';

/** How to run tasks. */
export interface TaskPoolOptions {
  readonly workers: number;
  /** Ends all threads; the answers that are missing then stay undefined. */
  readonly signal: AbortSignal;
  /** A part of a task is done. */
  onStep(): void;
}

/**
 * Runs tasks of one kind on worker threads.
 * @returns the answers in the order of the tasks, whatever the workers; undefined for those that an interrupt left without one
 * @throws the failure of the first task, in their order, that fails
 */
export async function runTasks<K extends TaskKind>(
  kind: K,
  asks: readonly Tasks[K]['ask'][],
  { workers, signal, onStep }: TaskPoolOptions,
): Promise<(Tasks[K]['answer'] | undefined)[]> {
  const answers = new Array<Tasks[K]['answer'] | undefined>(asks.length).fill(undefined);
  const failures = new Map<number, Failure>();
  let next = 0;
  const runWorker = () =>
    new Promise<void>((finished) => {
      const worker = new Worker(new URL('./task-worker.js', import.meta.url));
      let running = -1;
      const end = () => {
        signal.removeEventListener('abort', end);
        void worker.terminate().then(() => finished());
      };
      const startNext = () => {
        if (next >= asks.length || signal.aborted) return end();
        running = next++;
        worker.postMessage({ index: running, kind, ask: asks[running]! } satisfies ToTaskWorker<K>);
      };
      worker.on('message', (message: FromTaskWorker) => {
        if (message.type === 'step') return onStep();
        if (message.type === 'done') answers[message.index] = message.answer;
        else failures.set(message.index, message.failure);
        startNext();
      });
      worker.on('error', (error) => {
        failures.set(running, packFailure(error));
        end();
      });
      signal.addEventListener('abort', end);
      startNext();
    });
  await Promise.all(Array.from({ length: Math.min(workers, asks.length) }, runWorker));
  const [first] = [...failures].sort(([a], [b]) => a - b);
  if (first !== undefined) throw await unpackFailure(first[1]);
  return answers;
}
