import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterEach, expect, it, vi } from 'vitest';
import { check } from '../checker/check.js';
import { diningPhilosophers } from '../checker/models/dining-philosophers.js';
import type { Helpers } from '../checker/search/together/crew.js';
import { Helper } from '../checker/search/together/helper.js';

/** What a thread of a search runs, as it is bundled for the package; it says when it has begun. */
async function script(): Promise<URL> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import './search-worker.ts'; import { parentPort } from 'node:worker_threads'; parentPort.postMessage('here');`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return new URL(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function started(where: URL): Promise<Worker> {
  const worker = new Worker(where, { execArgv: [] });
  await once(worker, 'message');
  return worker;
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('finds the same with one thread, two and three', async () => {
  const system = diningPhilosophers({ seats: 6 });
  const options = { reduce: 'none' } as const;
  const { seconds: _, ...alone } = await check(system, options);
  expect(alone.states).toBeGreaterThan(10_000);
  const where = await script();
  // All that is found ahead is found by the others.
  vi.spyOn(Helper.prototype, 'help').mockReturnValue(false);
  for (const count of [1, 2]) {
    const workers = await Promise.all(Array.from({ length: count }, () => started(where)));
    const told = vi.fn();
    const helpers: Helpers = {
      count,
      told,
      tuning: { after: 500, together: 32, missed: 64 },
      start() {
        const worker = workers.pop()!;
        return { post: (memory) => worker.postMessage(memory), end: () => void worker.terminate() };
      },
    };
    const { seconds: __, ...together } = await check(system, { ...options, helpers });
    expect(together).toEqual(alone);
    expect(told.mock.calls).toEqual([[undefined]]);
  }
});
