import { expect, it } from 'vitest';
import { progressLine } from './progress.js';
import type { Terminal } from './terminal.js';

it('tells of one system how many states there will be about, and of several nothing', () => {
  const shown: string[] = [];
  const terminal = { status: (text: string) => shown.push(text), report: () => {} } as unknown as Terminal;
  const progress = { states: 1_234_567, queue: 89, depth: 30 };
  const one = progressLine(terminal, 1, false);
  one.update(0, progress);
  one.update(0, { ...progress, expected: 2_345_678 });
  const two = progressLine(terminal, 2, false);
  two.update(0, { ...progress, expected: 2_345_678 });
  expect(shown.map((line) => line.replaceAll('\u202f', ' '))).toEqual([
    expect.stringMatching(/^1.234.567 states {2}queue 89$/),
    expect.stringMatching(/^1.234.567 states of about 2.300.000 {2}queue 89$/),
    expect.not.stringContaining('about'),
  ]);
});
