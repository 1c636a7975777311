import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckOptions, type CheckResult, check } from './check.js';
import type { System } from './compose.js';
import { diningPhilosophers } from './models/dining-philosophers.js';
import { ringElection } from './models/ring-election.js';
import { Killed, KilledStore } from './testing/killed-store.js';
import { buildSystem, randomComposition } from './testing/random-composition.js';

const timeless = ({ seconds: _, ...report }: CheckResult) => report;

/** Checks again and again, killed after so many operations of the store each time, until it comes to its end. */
async function killedAt(system: System, kills: readonly number[], every: number, options: CheckOptions = {}) {
  const store = new KilledStore();
  let resumed = 0;
  const onCheckpoint = ({ kind }: { readonly kind: string }) => {
    if (kind === 'resumed') resumed++;
  };
  for (const left of [...kills, Number.POSITIVE_INFINITY]) {
    store.left = left;
    try {
      const report = await check(system, { ...options, checkpoint: { store, every, onCheckpoint } });
      expect(store.files.size).toBe(0);
      expect(store.index()).toBeUndefined();
      return { report: timeless(report), resumed };
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
  throw new Error('It never came to its end.');
}

test('a search that is killed at any moment and taken up again finds what it finds at once', {
  timeout: 120_000,
}, async () => {
  let resumptions = 0;
  await fc.assert(
    fc.asyncProperty(
      randomComposition,
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (blueprint, kills, every) => {
        const system = buildSystem(blueprint);
        const options = { states: 300, reduce: 'none' } as const;
        const { report, resumed } = await killedAt(system, kills, every, options);
        expect(report).toEqual(timeless(await check(system, options)));
        resumptions += resumed;
      },
    ),
    { numRuns: 15, seed: 3 },
  );
  expect(resumptions).toBeGreaterThan(8);
});

test('also where states are clustered anew between', async () => {
  const system = ringElection({ numbers: [6, 5, 4, 3, 2, 1] });
  const { report, resumed } = await killedAt(system, [40, 60, 30], 9_000);
  expect(resumed).toBe(3);
  expect(report).toEqual(timeless(await check(system, { reduce: 'none' })));
});

test('what ends for want of time goes on when it is asked again', async () => {
  const system = diningPhilosophers({ seats: 4 });
  const store = new KilledStore();
  const first = await check(system, { checkpoint: { store, every: 100 }, time: 1e-9 });
  expect(first.bound).toBe('time');
  expect(store.index()).toBeDefined();
  const second = await check(system, { checkpoint: { store, every: 100 } });
  expect(timeless(second)).toEqual(timeless(await check(system, { reduce: 'none' })));
  expect(store.index()).toBeUndefined();
});

test('a checkpoint of another search, or a damaged one, is refused', async () => {
  const store = new KilledStore();
  const checkpoint = { store, every: 100, version: '1' };
  const begun = async (seats: number) => {
    store.clear();
    store.left = 40;
    await expect(check(diningPhilosophers({ seats }), { checkpoint })).rejects.toThrow(Killed);
    store.left = Number.POSITIVE_INFINITY;
  };
  await begun(4);
  const other = (seats: number, options: CheckOptions = {}) =>
    check(diningPhilosophers({ seats }), { checkpoint, ...options });
  await expect(other(5)).rejects.toThrow(/MC690.*`system` differs/s);
  await expect(other(4, { states: 7 })).rejects.toThrow(/MC690.*`states` differs/s);
  await expect(other(4, { checkpoint: { ...checkpoint, version: '2' } })).rejects.toThrow(/MC690.*`version` differs/s);
  await expect(check(diningPhilosophers({ seats: 4, lefty: true }), { checkpoint })).rejects.toThrow(/MC690/);
  const [name] = [...store.files.keys()].filter((file) => file.startsWith('parents'));
  store.files.get(name!)![40]! ^= 1;
  await expect(other(4)).rejects.toThrow(/MC690.*parents.* is damaged/s);
});
