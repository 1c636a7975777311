import { expect, it } from 'vitest';
import { replayPath, simulate } from '../checker/index.js';
import { parseConfigurationId, systemOf } from './index.js';

it('finds and shrinks violations under all faults at once, which nobody can explore to the end', async () => {
  const system = systemOf(parseConfigurationId('notify-first,all-faults'));
  const properties = ['never-stranded', 'registration-truth', 'ends-connected'];
  const options = { walks: 120, steps: 120, properties };
  const found = await simulate(system, options);
  const shrunk = await simulate(system, { ...options, shrink: true });
  const violated = found.verdicts.filter(({ verdict }) => verdict === 'violated');
  expect(violated.length).toBeGreaterThan(1);
  for (const { property, length, trace } of violated) {
    const smaller = shrunk.verdicts.find((verdict) => verdict.property === property)!;
    expect(smaller.verdict).toBe('violated');
    expect(smaller.length).toBeLessThanOrEqual(length!);
    for (const run of [trace!, smaller.trace!]) expect(replayPath(system, run).length).toBeGreaterThan(0);
  }
  expect(shrunk.verdicts.some(({ length = 0 }, index) => length < (found.verdicts[index].length ?? 0))).toBe(true);
}, 300_000);
