import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckerError } from '../errors.js';
import { formatPath, parsePath } from './path.js';

test('a path survives being written and read', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999_999_999)), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
});

test.each(['/', '0/', 'a', '-1', '1.5', '00', '0//1', ' 0', '0/1e3', '99999999999'])('%j is no path', (text) => {
  expect(() => parsePath(text)).toThrow(CheckerError);
});
