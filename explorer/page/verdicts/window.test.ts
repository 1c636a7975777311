import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, rangeOf, scrolledTo } from './window.js';

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 });
const place = fc.nat(5000);

describe('what is seen of a list', () => {
  it('has all that begins or ends between the places', () => {
    fc.assert(
      fc.property(sizes, place, place, fc.nat(5), (some, from, length, more) => {
        const offsets = offsetsOf(some);
        const { start, end } = rangeOf(offsets, from, from + length, more);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(some.length);
        for (const index of some.keys()) {
          const isSeen = offsets[index]! < from + length && offsets[index + 1]! > from;
          if (isSeen) expect(index >= start && index < end).toBe(true);
        }
      }),
    );
  });
});

describe('scrolling to a span', () => {
  it('shows it, from its start where it is too long', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 900 }), place, fc.nat(300), (now, size, start, length) => {
        const then = scrolledTo(now, size, start, start + length);
        if (length > size) expect(then).toBe(start);
        else expect(then <= start && start + length <= then + size).toBe(true);
      }),
    );
  });

  it('moves nothing that is seen already', () => {
    expect(scrolledTo(100, 200, 150, 180)).toBe(100);
  });
});
