import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, around, centred, fitted, kept, revealed, type Size, type Viewport, zoomed } from './viewport.js';

const length = fc.integer({ min: 1, max: 5000 });
const size: fc.Arbitrary<Size> = fc.record({ width: length, height: length });
const pane: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 100, max: 2000 }),
  height: fc.integer({ min: 100, max: 2000 }),
});
const viewport: fc.Arbitrary<Viewport> = fc.record({
  left: fc.integer({ min: -5000, max: 5000 }),
  top: fc.integer({ min: -5000, max: 5000 }),
  scale: fc.constantFrom(0.05, 0.3, 1, 4),
});
const area: fc.Arbitrary<Area> = fc.record({ x: length, y: length, width: length, height: length });

describe('the part of a picture that a pane shows', () => {
  it('holds all of a picture that is fitted, unless it were too small to see', () => {
    fc.assert(
      fc.property(size, pane, (picture, room) => {
        const { left, top, scale } = fitted(picture, room);
        expect(scale).toBeLessThanOrEqual(1);
        if (scale === 0.05) return;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + picture.width * scale).toBeLessThanOrEqual(room.width + 1e-6);
        expect(top + picture.height * scale).toBeLessThanOrEqual(room.height + 1e-6);
      }),
    );
  });

  it('keeps the point under the pointer where it is', () => {
    fc.assert(
      fc.property(viewport, fc.double({ min: 0.1, max: 10, noNaN: true }), length, length, (from, factor, x, y) => {
        const to = zoomed(from, factor, { x, y });
        expect((x - to.left) / to.scale).toBeCloseTo((x - from.left) / from.scale, 3);
        expect((y - to.top) / to.scale).toBeCloseTo((y - from.top) / from.scale, 3);
      }),
    );
  });

  it('shows an area that is revealed, and stays where it is if it shows it already', () => {
    fc.assert(
      fc.property(viewport, area, pane, (from, shown, room) => {
        const to = revealed(from, shown, room);
        const start = shown.x * to.scale + to.left;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(room.width);
        if (shown.width * to.scale <= room.width - 32) {
          expect(start + shown.width * to.scale).toBeLessThanOrEqual(room.width + 1e-6);
        }
        expect(revealed(to, shown, room)).toEqual(to);
      }),
    );
  });

  it('never loses the picture, and does not move what is kept', () => {
    fc.assert(
      fc.property(viewport, size, pane, (from, picture, room) => {
        const to = kept(from, picture, room);
        expect(to.left).toBeLessThan(room.width);
        expect(to.left + picture.width * to.scale).toBeGreaterThan(0);
        expect(kept(to, picture, room)).toEqual(to);
      }),
    );
  });

  it('has a centred area in the middle', () => {
    const to = centred(
      { left: 3, top: 4, scale: 2 },
      { x: 10, y: 20, width: 4, height: 6 },
      { width: 100, height: 80 },
    );
    expect([12 * 2 + to.left, 23 * 2 + to.top]).toEqual([50, 40]);
  });

  it('knows the area around several', () => {
    expect(around([])).toBeUndefined();
    expect(
      around([
        { x: 1, y: 5, width: 2, height: 2 },
        { x: 2, y: 1, width: 9, height: 1 },
      ]),
    ).toEqual({ x: 1, y: 1, width: 10, height: 6 });
  });
});
