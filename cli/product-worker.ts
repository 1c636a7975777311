import { parentPort } from 'node:worker_threads';
import type { FamilyBudget } from '../catalogue/family/explore-family.js';
import type { PartResult, ProductPart, ProductSelection } from '../catalogue/family/product.js';
import { type Failure, packFailure } from './job.js';

/** A part to judge. An interrupt is a one in the shared number, for the search hears no message while it runs. */
export interface ToProductWorker {
  readonly part: ProductPart;
  readonly properties: readonly string[];
  readonly selection: ProductSelection;
  readonly budget: FamilyBudget;
  readonly interrupted: Int32Array;
}

/** What a product worker answers. */
export type FromProductWorker =
  | { readonly type: 'done'; readonly result: PartResult }
  | { readonly type: 'failed'; readonly failure: Failure };

parentPort?.on('message', async ({ part, properties, selection, budget, interrupted }: ToProductWorker) => {
  const tell = (answer: FromProductWorker) => parentPort?.postMessage(answer);
  try {
    const { judgePart } = await import('../catalogue/family/product.js');
    const result = judgePart(part, properties, selection, budget, () => Atomics.load(interrupted, 0) === 1);
    tell({ type: 'done', result });
  } catch (error) {
    tell({ type: 'failed', failure: packFailure(error) });
  }
});
