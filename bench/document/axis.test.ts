import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadeText, logAxis } from './axis.js';

const figure = fc.double({ min: 0.01, max: 1e9, noNaN: true });

describe('a logarithmic axis', () => {
  it('has a place for every figure that it was made for, in their order', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (figures) => {
        const axis = logAxis(figures);
        const sorted = [...figures].sort((a, b) => a - b).map((one) => axis.at(one));
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('says its decades', () => {
    expect(logAxis([0.05, 300]).decades.map(decadeText)).toEqual(['0.01', '0.1', '1', '10', '100', '10³']);
    expect(decadeText(1e10)).toBe('10¹⁰');
  });
});
