import { Worker } from 'node:worker_threads';
import type { Alone, Helpers } from '../checker/search/together/crew.js';

/**
 * Threads of this process that take part in one search.
 * @param count how many at most, beside the one that searches
 * @param told see `Helpers`
 */
export const searchThreads = (count: number, told: (alone: Alone | undefined) => void): Helpers => ({
  count,
  told,
  start() {
    const worker = new Worker(new URL('./search-worker.js', import.meta.url));
    // Nobody waits for it; without it the search goes on alone.
    worker.unref();
    worker.on('error', () => {});
    return {
      post: (memory) => worker.postMessage(memory),
      end: () => void worker.terminate(),
    };
  },
});
