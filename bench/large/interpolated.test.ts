import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from '../models/index.js';
import { interpolated } from './interpolated.js';

describe('interpolated', () => {
  it('goes on as the polynomial that its points lie on', () => {
    const coefficient = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 60 }),
        (given, at) => {
          const value = (x: number) => given.reduce((sum, factor) => sum * x + factor, 0);
          expect(
            interpolated(
              given.map((_, x) => [x, value(x)]),
              at,
            ),
          ).toBe(value(at));
        },
      ),
    );
  });

  it('tells the greater sizes of Peterson, which are counted, from five small ones', () => {
    const points = [282_400, 367_560, 471_456, 596_776, 746_400].map((states, errands) => [errands, states] as const);
    const counted = families.find(({ name }) => name === 'Peterson')!.sizes;
    for (const errands of [8, 22, 48]) {
      const size = counted.find(({ model }) => model.endsWith(` ${errands} errands`))!;
      expect(interpolated(points, errands)).toBe(size.states);
      expect(size.transitions).toBe(4 * size.states);
    }
  });
});
