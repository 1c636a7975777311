import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './check.js';
import type { Verdict } from './report.js';
import { buildSystem, randomComposition } from './testing/random-composition.js';

/** Far more than most random compositions have; the rest are left out. */
const manyStates = 300;

const budget = fc.oneof(
  fc.record({ states: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ depth: fc.nat(3) }),
  fc.constant({ first: true }),
);

/** What an incomplete search may say, given the complete one's verdict. */
function expectSound(partial: Verdict, full: Verdict, cut: boolean): void {
  if (!cut) expect(partial).toEqual(full);
  if (partial.trace !== undefined) expect(partial.trace).toBe(full.trace);
  if (partial.verdict === 'violated') expect(full.verdict).toBe('violated');
  if (partial.verdict === 'holds') expect(full.verdict).toBe('holds');
  if (cut && partial.verdict === 'holds') expect(partial.form).toBe('reachable');
}

test('a search cut short never says what a complete one denies, and its runs are as short', {
  timeout: 300_000,
}, async () => {
  let cuts = 0;
  let refuted = 0;
  await fc.assert(
    fc.asyncProperty(randomComposition, budget, async (blueprint, given) => {
      const system = buildSystem(blueprint);
      const full = await check(system, { states: manyStates });
      if (!full.exhaustive) return;
      const partial = await check(system, given);
      expect(partial.states ?? 0).toBeLessThanOrEqual(full.states!);
      if (!partial.exhaustive) cuts++;
      for (const verdict of partial.verdicts) {
        const complete = full.verdicts.find(({ property }) => property === verdict.property)!;
        expectSound(verdict, complete, !partial.exhaustive);
        if (!partial.exhaustive && verdict.verdict === 'violated') refuted++;
      }
    }),
    { numRuns: 150, seed: 5 },
  );
  expect(cuts).toBeGreaterThan(30);
  expect(refuted).toBeGreaterThan(10);
});
