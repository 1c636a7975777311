import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, clonePlain, deepFreeze, equalPlain, NotPlainError } from './canonical.js';

const plain = fc.jsonValue({ maxDepth: 2 });

/** The same value with the members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

test('law: equal texts exactly for values of equal content', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(canonical(shuffled(a))).toBe(canonical(a));
      expect(canonical(clonePlain(a))).toBe(canonical(a));
      expect(canonical(a) === canonical(b)).toBe(isDeepStrictEqual(a, b));
    }),
  );
});

test('an undefined member equals an absent one, an undefined item does not', () => {
  expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 }));
  expect(canonical([undefined])).not.toBe(canonical([null]));
  expect(canonical(undefined)).not.toBe(canonical(null));
});

test('numbers that JSON confuses are told apart', () => {
  const texts = [0, -0, Number.NaN, null, Infinity, -Infinity, '0', 'NaN'].map((value) => canonical({ value }));
  expect(new Set(texts).size).toBe(texts.length);
});

class Point {
  x = 1;
}
const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const refused: [string, unknown, string, string][] = [
  ['a function', { a: { f: () => 1 } }, 'MC401', 'a.f'],
  ['a class instance', { list: [new Point()] }, 'MC402', 'list[0]'],
  ['a Date', { at: new Date(0) }, 'MC402', 'at'],
  ['a Set', new Set([1]), 'MC402', ''],
  ['a Map', { m: new Map() }, 'MC402', 'm'],
  ['an object that inherits', Object.create({ a: 1 }), 'MC402', ''],
  ['a bigint', { n: 1n }, 'MC403', 'n'],
  ['a symbol', { s: Symbol('s') }, 'MC403', 's'],
  ['a cycle', { c: cyclic }, 'MC404', 'c.self'],
  ['an accessor', { a: Object.defineProperty({}, 'x', { get: () => 1, enumerable: true }) }, 'MC405', 'a.x'],
  ['a hidden member', Object.defineProperty({}, 'x', { value: 1 }), 'MC405', 'x'],
  ['a symbol key', { a: { [Symbol('k')]: 1 } }, 'MC405', 'a'],
  ['a sparse array', { a: new Array(2) }, 'MC405', 'a'],
];
test.each(refused)('%s is refused with its path', (_, value, code, path) => {
  expect(() => canonical(value)).toThrow(NotPlainError);
  try {
    canonical(value);
  } catch (error) {
    expect(error).toMatchObject({ code, path });
  }
});

test('the same object twice is no cycle, an object without a prototype is plain', () => {
  const shared = { n: 1 };
  expect(canonical({ a: shared, b: shared })).toBe('{"a":{"n":1},"b":{"n":1}}');
  expect(canonical(Object.assign(Object.create(null), { n: 1 }))).toBe('{"n":1}');
});

test('freezing goes through what is frozen at the surface, and copies are not frozen', () => {
  const value = { outer: Object.freeze({ inner: { list: [1] } }) };
  deepFreeze(value);
  expect(Object.isFrozen(value.outer.inner.list)).toBe(true);
  expect(Object.isFrozen(clonePlain(value).outer.inner)).toBe(false);
});

test('law: values are equal exactly where their texts are', () => {
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(equalPlain(a, b)).toBe(canonical(a) === canonical(b));
      expect(equalPlain(a, shuffled(clonePlain(a)))).toBe(true);
    }),
  );
  expect(equalPlain({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
  expect(equalPlain({ a: undefined }, { b: undefined })).toBe(true);
  expect(equalPlain([undefined], [null])).toBe(false);
  expect(equalPlain([], {})).toBe(false);
});

test('law: what is frozen keeps its text', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const text = canonical(value);
      deepFreeze(value);
      expect([canonical(value), canonical(value), canonical({ value })]).toEqual([text, text, `{"value":${text}}`]);
    }),
  );
});
