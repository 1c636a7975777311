import { parentPort } from 'node:worker_threads';
import type { LadderEntry } from '../catalogue/ladder/ladder.js';
import type { LadderBudget } from '../catalogue/ladder/procedure-judgement.js';
import { type Failure, packFailure } from './job.js';

/** What a ladder worker is told: a procedure at a time. */
export type ToLadderWorker =
  | {
      readonly type: 'run';
      readonly procedure: string;
      readonly properties: readonly string[];
      readonly budget: LadderBudget;
    }
  | { readonly type: 'interrupt' };

/** What a ladder worker tells. */
export type FromLadderWorker =
  | { readonly type: 'explored'; readonly explored: number }
  | { readonly type: 'done'; readonly entries: readonly LadderEntry[] }
  | { readonly type: 'failed'; readonly failure: Failure };

const interrupt = new AbortController();

parentPort?.on('message', async (message: ToLadderWorker) => {
  if (message.type === 'interrupt') return interrupt.abort();
  const { procedure, properties, budget } = message;
  const tell = (answer: FromLadderWorker) => parentPort?.postMessage(answer);
  try {
    const { readExpectations } = await import('../catalogue/index.js');
    const { ladderOf } = await import('../catalogue/ladder/ladder.js');
    const entries = await ladderOf(procedure, readExpectations(), {
      ...budget,
      properties,
      signal: interrupt.signal,
      onExplored: (explored) => tell({ type: 'explored', explored }),
    });
    tell({ type: 'done', entries });
  } catch (error) {
    tell({ type: 'failed', failure: packFailure(error) });
  }
});
