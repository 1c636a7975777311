import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPath } from '../checker/traces/path.js';
import { parsePins, pinRun, pinsText } from './pins.js';
import { lengthOfTrace, lengthWords, shortLength } from './run-length.js';
import { report, verdict } from './testing/examples.js';

const part = fc.array(fc.nat(20), { maxLength: 8 });

it('counts the actions of a trace, those that repeat once', () => {
  expect(['a:', 'a,b=c,d:3', 'a:0/1/2'].map(lengthOfTrace)).toEqual([{ length: 0 }, { length: 1 }, { length: 3 }]);
  fc.assert(
    fc.property(part, part, (prefix, cycle) => {
      const trace = `a,b=c,d:${formatPath([...prefix, ...cycle], prefix.length)}`;
      expect(lengthOfTrace(trace)).toEqual({ length: prefix.length + cycle.length, cycle: prefix.length });
    }),
  );
});

it('tells a run that ends from one that repeats, in short and in words', () => {
  const lengths = [{ length: 7 }, { length: 7, cycle: 4 }, { length: 7, cycle: 7 }, { length: 1, cycle: 0 }, {}];
  expect(lengths.map(shortLength)).toEqual(['7', '4~3', '7~', '0~1', '']);
  expect(lengths.slice(0, 4).map(lengthWords)).toEqual([
    '7 actions',
    '7 actions, of which the last 3 repeat for ever',
    '7 actions, after which nothing follows',
    '1 action, which repeats for ever',
  ]);
});

it('is pinned, and read back', () => {
  const violated = { verdict: 'violated', form: 'liveness' } as const;
  const found = pinRun(
    report([
      verdict('ends', { ...violated, length: 7, cycle: 7 }),
      verdict('repeats', { ...violated, length: 9, cycle: 4 }),
      verdict('at-once', { ...violated, length: 3, cycle: 0 }),
      verdict('never', { verdict: 'violated' }),
    ]),
  );
  expect(found.verdicts).toEqual({
    'at-once': 'violated 0~3',
    ends: 'violated 7~',
    never: 'violated',
    repeats: 'violated 4~5',
  });
  const text = pinsText({ a: found });
  expect(parsePins(text).runs.a).toEqual(found);
  expect(text.match(/violated[^"]*/g)).toEqual(['violated', 'violated 0~3', 'violated 7~', 'violated 4~5']);
});
