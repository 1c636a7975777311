import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkedNumbers } from './chunked.js';

test('chunked numbers behave as an array', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2 ** 32 - 1), { maxLength: 50 }),
      fc.integer({ min: 0, max: 20_000 }),
      (values, lead) => {
        const chunked = new ChunkedNumbers();
        for (let index = 0; index < lead; index++) chunked.push(index);
        for (const value of values) chunked.push(value);
        expect(chunked.length).toBe(lead + values.length);
        if (lead > 0) expect(chunked.get(lead - 1)).toBe(lead - 1);
        expect(values.map((_, index) => chunked.get(lead + index))).toEqual(values);
        for (const [index, value] of values.entries()) chunked.set(lead + index, value ^ 1);
        expect(values.map((_, index) => chunked.get(lead + index))).toEqual(values.map((value) => (value ^ 1) >>> 0));
      },
    ),
    { numRuns: 50 },
  );
});
