import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfField } from './hash.js';
import { bitsFor, layoutFor, pack, unpack } from './layout.js';

/** Values of fields, each with the bits that its field needs. */
const fields = fc.array(
  fc
    .integer({ min: 0, max: 2 ** 31 - 1 })
    .chain((value) => fc.tuple(fc.constant(value), fc.integer({ min: bitsFor(value), max: 31 }))),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test('what is packed is unpacked again, whatever the widths', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const layout = layoutFor(given.map(([, bits]) => bits));
      const values = Int32Array.from(given.map(([value]) => value));
      const words = new Int32Array(layout.words).fill(-1);
      pack(layout, values, words);
      const back = new Int32Array(values.length).fill(-1);
      unpack(layout, words, back);
      expect([...back]).toEqual([...values]);
    }),
  );
});

test('no two fields share a bit, none straddles words, and each holds what it needs', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const layout = layoutFor(given.map(([, bits]) => bits));
      const taken = Array.from({ length: layout.words }, () => new Set<number>());
      for (const [field, [value]] of given.entries()) {
        expect(layout.max[field]).toBeGreaterThanOrEqual(value);
        for (let bit = 0; bit < bitsFor(layout.max[field]!); bit++) {
          const place = layout.shift[field]! + bit;
          expect(place).toBeLessThan(32);
          expect(taken[layout.word[field]!]!.has(place)).toBe(false);
          taken[layout.word[field]!]!.add(place);
        }
      }
    }),
  );
});

test('small fields share a word', () => {
  expect(layoutFor([4, 4, 4, 4, 4, 4, 4, 4]).words).toBe(1);
  expect(layoutFor([20, 20, 12]).words).toBe(2);
});

test('hashes of small field values do not collide', () => {
  const hashes = new Set<number>();
  for (let field = 0; field < 40; field++)
    for (let value = 1; value < 500; value++) hashes.add(hashOfField(field, value));
  expect(hashes.size).toBeGreaterThan(40 * 499 - 10);
  expect(hashOfField(3, 0)).toBe(0);
});
