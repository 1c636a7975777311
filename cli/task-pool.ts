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

/** A thread, and who is told what it tells. */
class Thread {
  private readonly worker = new Worker(new URL('./task-worker.js', import.meta.url));
  private told: (message: FromTaskWorker | { readonly type: 'broken'; readonly error: Error }) => void = () => {};

  constructor() {
    this.worker.on('message', (message: FromTaskWorker) => this.told(message));
    this.worker.on('error', (error) => this.told({ type: 'broken', error }));
  }

  listen(told: Thread['told']): void {
    this.told = told;
  }

  ask<K extends TaskKind>(ask: ToTaskWorker<K>): void {
    this.worker.postMessage(ask);
  }

  async end(): Promise<void> {
    this.told = () => {};
    await this.worker.terminate();
  }
}

/** Worker threads for tasks of one kind. A thread keeps what it has worked out for the tasks that follow, until all are ended. */
export class TaskPool<K extends TaskKind> {
  private readonly idle: Thread[] = [];

  constructor(
    private readonly kind: K,
    private readonly options: TaskPoolOptions,
  ) {}

  /**
   * Runs tasks; one call after the other.
   * @returns the answers in the order of the tasks, whatever the workers; undefined for those that an interrupt left without one
   * @throws the failure of the first task, in their order, that fails
   */
  async run(asks: readonly Tasks[K]['ask'][]): Promise<(Tasks[K]['answer'] | undefined)[]> {
    const { workers, signal, onStep } = this.options;
    const answers = new Array<Tasks[K]['answer'] | undefined>(asks.length).fill(undefined);
    const failures = new Map<number, Failure>();
    let next = 0;
    const runThread = () =>
      new Promise<void>((finished) => {
        const thread = this.idle.pop() ?? new Thread();
        let running = -1;
        const end = () => {
          signal.removeEventListener('abort', end);
          void thread.end().then(() => finished());
        };
        const rest = () => {
          signal.removeEventListener('abort', end);
          this.idle.push(thread);
          finished();
        };
        const startNext = () => {
          if (signal.aborted) return end();
          if (next >= asks.length) return rest();
          running = next++;
          thread.ask({ index: running, kind: this.kind, ask: asks[running]! });
        };
        thread.listen((message) => {
          if (message.type === 'step') return onStep();
          if (message.type === 'broken') {
            failures.set(running, packFailure(message.error));
            return end();
          }
          if (message.type === 'done') answers[message.index] = message.answer;
          else failures.set(message.index, message.failure);
          startNext();
        });
        signal.addEventListener('abort', end);
        startNext();
      });
    await Promise.all(Array.from({ length: Math.min(workers, asks.length) }, runThread));
    const [first] = [...failures].sort(([a], [b]) => a - b);
    if (first !== undefined) throw await unpackFailure(first[1]);
    return answers;
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.end()));
  }
}

/**
 * Runs tasks of one kind on worker threads of their own.
 * @returns and throws as `TaskPool.run`
 */
export async function runTasks<K extends TaskKind>(
  kind: K,
  asks: readonly Tasks[K]['ask'][],
  options: TaskPoolOptions,
): Promise<(Tasks[K]['answer'] | undefined)[]> {
  const pool = new TaskPool(kind, options);
  try {
    return await pool.run(asks);
  } finally {
    await pool.end();
  }
}
