import { parentPort } from 'node:worker_threads';
import type { LadderBudget } from '../catalogue/ladder/family-examiner.js';
import type { LadderEntry } from '../catalogue/ladder/ladder.js';
import type { LadderScope } from '../catalogue/ladder/scope.js';
import { type Failure, packFailure } from './job.js';

/** What a ladder worker is told: a procedure at a time. */
export type ToLadderWorker = {
  readonly procedure: string;
  readonly properties: readonly string[];
  readonly scope: LadderScope;
  readonly budget: LadderBudget;
  /** A one in it interrupts: a search hears no message while it runs. */
  readonly interrupted: Int32Array;
};

/** What a ladder worker tells. */
export type FromLadderWorker =
  | { readonly type: 'explored'; readonly explored: number }
  | { readonly type: 'done'; readonly entries: readonly LadderEntry[] }
  | { readonly type: 'failed'; readonly failure: Failure };

parentPort?.on('message', async (message: ToLadderWorker) => {
  const { procedure, properties, scope, budget, interrupted } = message;
  const tell = (answer: FromLadderWorker) => parentPort?.postMessage(answer);
  try {
    const { ladderOf } = await import('../catalogue/ladder/ladder.js');
    const entries = await ladderOf(procedure, {
      properties,
      scope,
      budget,
      isInterrupted: () => Atomics.load(interrupted, 0) === 1,
      onExplored: (explored) => tell({ type: 'explored', explored }),
    });
    tell({ type: 'done', entries });
  } catch (error) {
    tell({ type: 'failed', failure: packFailure(error) });
  }
});
