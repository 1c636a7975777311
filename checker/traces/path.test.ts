import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckerError } from '../errors.js';
import { cycleOf, formatPath, parsePath } from './path.js';

test('a path survives being written and read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999_999_999)), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
});

test('a run that repeats itself survives as well', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99)), fc.array(fc.nat(99)), (prefix, cycle) => {
      const text = formatPath([...prefix, ...cycle], prefix.length);
      expect(parsePath(text)).toEqual([...prefix, ...cycle]);
      expect(cycleOf(text)).toBe(prefix.length);
    }),
  );
  expect(cycleOf('0/1')).toBeUndefined();
});

test.each(['~~', '0~1~2', '0/~1', '0~/1', '/', '0/', 'a', '-1', '1.5', '00', '0//1', ' 0', '0/1e3', '99999999999'])(
  '%j is no path',
  (text) => {
    expect(() => parsePath(text)).toThrow(CheckerError);
  },
);
