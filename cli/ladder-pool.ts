import { Worker } from 'node:worker_threads';
import type { LadderBudget } from '../catalogue/ladder/family-examiner.js';
import type { LadderEntry } from '../catalogue/ladder/ladder.js';
import type { LadderScope } from '../catalogue/ladder/scope.js';
import { type Failure, packFailure, unpackFailure } from './job.js';
import type { FromLadderWorker, ToLadderWorker } from './ladder-worker.js';

/** How to compute ladders. */
export interface LadderPoolOptions {
  readonly workers: number;
  /** Ends the running ladders with what they know and starts no further ones. */
  readonly signal: AbortSignal;
  /** Told how many configurations of a procedure are explored so far. */
  onExplored(procedure: string, explored: number): void;
  onDone(procedure: string): void;
}

/**
 * Computes the ladders of procedures on worker threads, each on one: what is explored for one property serves the others.
 * @returns the entries in the order of procedures and properties; none for a procedure that an interrupt left out
 * @throws the failure of the first procedure, in their order, that fails
 */
export async function ladders(
  procedures: readonly string[],
  properties: readonly string[],
  scope: LadderScope,
  budget: LadderBudget,
  { workers, signal, onExplored, onDone }: LadderPoolOptions,
): Promise<LadderEntry[]> {
  const found = procedures.map((): readonly LadderEntry[] => []);
  const failures = new Map<number, Failure>();
  const interrupted = new Int32Array(new SharedArrayBuffer(4));
  signal.addEventListener('abort', () => Atomics.store(interrupted, 0, 1));
  let next = 0;
  const runWorker = () =>
    new Promise<void>((finished) => {
      const worker = new Worker(new URL('./ladder-worker.js', import.meta.url));
      let running = -1;
      const end = () => {
        void worker.terminate().then(() => finished());
      };
      const startNext = () => {
        if (next >= procedures.length || signal.aborted) return end();
        running = next++;
        const procedure = procedures[running]!;
        worker.postMessage({ procedure, properties, scope, budget, interrupted } satisfies ToLadderWorker);
      };
      worker.on('message', (message: FromLadderWorker) => {
        if (message.type === 'explored') return onExplored(procedures[running]!, message.explored);
        if (message.type === 'done') found[running] = message.entries;
        else failures.set(running, message.failure);
        onDone(procedures[running]!);
        startNext();
      });
      worker.on('error', (error) => {
        failures.set(running, packFailure(error));
        end();
      });
      startNext();
    });
  await Promise.all(Array.from({ length: Math.min(workers, procedures.length) }, runWorker));
  const [first] = [...failures].sort(([a], [b]) => a - b);
  if (first !== undefined) throw await unpackFailure(first[1]);
  return found.flat();
}
