import { expect, test } from 'vitest';
import { check } from './check.js';
import { diningPhilosophers } from './models/dining-philosophers.js';

test('a search that would pass its memory ends with what it has found by then', async () => {
  const system = diningPhilosophers({ seats: 5 });
  const full = await check(system, { reduce: 'none' });
  expect(full.verdicts.some(({ verdict }) => verdict === 'violated')).toBe(true);
  const seen = new Set<string>();
  for (const memory of [0.05, 0.15, 0.25, 0.35, 0.5, 0.7, 0.9, 1.5]) {
    const report = await check(system, { reduce: 'none', memory });
    seen.add(`${report.bound}`);
    if (!report.exhaustive) expect(report.states).toBeLessThan(full.states!);
    for (const verdict of report.verdicts) {
      const complete = full.verdicts.find(({ property }) => property === verdict.property)!;
      if (verdict.verdict === 'undecided') expect(verdict.reason).toBe('memory');
      else
        expect(verdict).toMatchObject({ verdict: complete.verdict, ...(complete.trace && { trace: complete.trace }) });
      seen.add(`${report.bound} ${verdict.verdict}`);
    }
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['memory', 'memory undecided', 'memory violated', 'null']));
});
