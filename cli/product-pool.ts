import { Worker } from 'node:worker_threads';
import type { FamilyBudget } from '../catalogue/family/explore-family.js';
import type { PartResult, ProductPart, ProductSelection } from '../catalogue/family/product.js';
import { unpackFailure } from './job.js';
import type { FromProductWorker, ToProductWorker } from './product-worker.js';

/** How to judge parts of a product. */
export interface ProductPoolOptions {
  readonly properties: readonly string[];
  readonly selection: ProductSelection;
  readonly budget: FamilyBudget;
  readonly workers: number;
  /** Ends the running searches with what they know and starts no further ones. */
  readonly signal: AbortSignal;
  onDone(): void;
}

/**
 * Judges parts of a product, each on one of several worker threads.
 * @returns the results in the order of the parts; without those that an interrupt left out
 * @throws the failure of a part that fails
 */
export async function judgeParts(
  parts: readonly ProductPart[],
  { workers, signal, onDone, ...task }: ProductPoolOptions,
): Promise<PartResult[]> {
  const results = new Array<PartResult | undefined>(parts.length).fill(undefined);
  const interrupted = new Int32Array(new SharedArrayBuffer(4));
  signal.addEventListener('abort', () => Atomics.store(interrupted, 0, 1));
  let next = 0;
  const runWorker = () =>
    new Promise<void>((finished, failed) => {
      const worker = new Worker(new URL('./product-worker.js', import.meta.url));
      let running = -1;
      const startNext = () => {
        if (next >= parts.length || signal.aborted) return void worker.terminate().then(() => finished());
        running = next++;
        worker.postMessage({ ...task, part: parts[running]!, interrupted } satisfies ToProductWorker);
      };
      worker.on('message', (message: FromProductWorker) => {
        if (message.type === 'failed') {
          next = parts.length;
          void worker.terminate().then(async () => failed(await unpackFailure(message.failure)));
          return;
        }
        results[running] = message.result;
        onDone();
        startNext();
      });
      worker.on('error', failed);
      startNext();
    });
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, runWorker));
  return results.filter((result) => result !== undefined);
}
