import { expect, test } from 'vitest';
import { check } from '../checker/index.js';
import { devices, sharedOperators } from './models/devices.js';

test.each([
  [devices({ count: 3 }), [314_432, 1_317_840], [204, 285]],
  [devices({ count: 3, lossy: true }), [2_299_968, 12_545_280], [396, 720]],
  [devices({ count: 4, lossy: true }), [303_595_776, 2_207_969_280], [528, 960]],
])('$name: each is searched by itself', async (system, [states, transitions], [met, taken]) => {
  const report = await check(system);
  expect(report.reductions).toEqual(['components']);
  expect(report).toMatchObject({ states, transitions, reduced: { states: met, transitions: taken } });
});

test('devices that share operators are interchangeable, for what is asked of one of them is so of all', async () => {
  const report = await check(sharedOperators({ count: 2 }), { reduce: ['symmetry'] });
  expect(report).toMatchObject({ states: 2_631, transitions: 6_724, reduced: { states: 1_324, transitions: 3_383 } });
  expect(report.verdicts.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds']);
});
