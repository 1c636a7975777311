import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../reports/chart/chart.js';
import { type Frame, frameOf, gutter } from './frame.js';
import { bandOf, layoutChart, loopOf, visibleRows } from './row-layout.js';

const measure = (text: string) => text.length * 7;
const ids = ['a', 'b', 'c'];
const id = fc.constantFrom(...ids);
const text = fc.lorem({ maxCount: 12 });

/** Rows as a run has them: actions count up, and what belongs to an action follows it. */
const chartRows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      from: id,
      to: id,
      text,
      fate: fc.constantFrom('arrives', 'again', 'lost', 'forged'),
      act: fc.boolean(),
      condition: fc.boolean(),
      mark: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((actions) =>
    actions.flatMap(({ from, to, text: said, fate, act, condition, mark }, index): Row[] => [
      act
        ? { kind: 'act', number: index + 1, at: to, class: 'choice', text: said, remarks: ['choice'] }
        : { kind: 'message', number: index + 1, from, to, fate, contents: said, protection: said, remarks: [] },
      ...(condition ? [{ kind: 'condition', at: to, lines: [said, said] } as const] : []),
      ...(mark ? [{ kind: 'mark', mark: 'lost', text: said } as const] : []),
    ]),
  );
const frame: fc.Arbitrary<Frame> = fc.integer({ min: 200, max: 2000 }).map((width) =>
  frameOf(
    ids.map((each) => ({ id: each, name: each })),
    width,
    measure,
  ),
);

describe('the rows of a chart', () => {
  it('stand one under the other, without gaps and on the chart', () => {
    fc.assert(
      fc.property(chartRows, frame, (rows, on) => {
        const layout = layoutChart({ rows }, on, measure);
        expect(layout.rows.slice(1).map(({ row }) => row)).toEqual(rows);
        let top = 0;
        let action = 0;
        for (const placed of layout.rows) {
          expect(placed.top).toBe(top);
          expect(placed.height).toBeGreaterThanOrEqual(placed.lines.length * 17);
          expect(placed.left).toBeGreaterThanOrEqual(gutter);
          expect(placed.left + placed.width).toBeLessThanOrEqual(on.width);
          expect(placed.action).toBeGreaterThanOrEqual(action);
          ({ action } = placed);
          top += placed.height;
        }
        expect(layout.height).toBe(top);
      }),
    );
  });

  it('come out the same where rows are added one by one, and keep their places', () => {
    fc.assert(
      fc.property(chartRows, frame, fc.nat(40), (rows, on, cut) => {
        const before = layoutChart({ rows: rows.slice(0, cut) }, on, measure);
        const grown = layoutChart({ rows }, on, measure, before);
        expect(grown).toEqual(layoutChart({ rows }, on, measure));
        before.rows.forEach((placed, index) => {
          expect(grown.rows[index]).toBe(placed);
        });
      }),
    );
  });

  it('are placed again where the layout before is of another chart', () => {
    fc.assert(
      fc.property(chartRows, chartRows, frame, frame, (rows, others, on, off) => {
        const fresh = layoutChart({ rows }, on, measure);
        expect(layoutChart({ rows }, on, measure, layoutChart({ rows }, off, measure))).toEqual(fresh);
        if (others.length > 0) {
          expect(layoutChart({ rows }, on, measure, layoutChart({ rows: others }, on, measure))).toEqual(fresh);
        }
      }),
    );
  });

  it('are drawn where they are in sight, and few of them', () => {
    fc.assert(
      fc.property(chartRows, frame, fc.nat(3000), fc.nat(800), (rows, on, top, height) => {
        const layout = layoutChart({ rows }, on, measure);
        const [first, behind] = visibleRows(layout, top, height, 0);
        layout.rows.forEach((placed, index) => {
          const inSight = placed.top < top + height && placed.top + placed.height > top;
          if (inSight) expect(index >= first && index < behind).toBe(true);
        });
        expect(layout.rows.slice(first, behind).filter(({ top: at }) => at > top + height)).toHaveLength(0);
      }),
    );
  });

  it('of an action are one band', () => {
    fc.assert(
      fc.property(chartRows, frame, fc.nat(30), (rows, on, action) => {
        const layout = layoutChart({ rows }, on, measure);
        const own = layout.rows.filter(
          ({ row, action: of }) =>
            of === action &&
            (row.kind === 'start' || row.kind === 'act' || row.kind === 'message' || row.kind === 'condition'),
        );
        const band = bandOf(layout, action);
        if (own.length === 0) expect(band).toBeUndefined();
        else expect(band).toEqual({ top: own[0]!.top, height: own.reduce((sum, { height }) => sum + height, 0) });
      }),
    );
  });

  it('have a bracket where they repeat', () => {
    const on = frameOf([{ id: 'a', name: 'a' }], 600, measure);
    const act: Row = { kind: 'act', number: 1, at: 'a', class: 'timer', text: 'ticks', remarks: [] };
    const layout = layoutChart(
      { rows: [{ kind: 'loop', edge: 'start' }, act, { kind: 'loop', edge: 'end' }] },
      on,
      measure,
    );
    const [start, from, , to] = layout.rows;
    expect(loopOf(layout)).toEqual({ top: start!.height, height: to!.top + to!.height - from!.top });
    expect(loopOf(layoutChart({ rows: [act] }, on, measure))).toBeUndefined();
  });

  it('of a run of 1,000 actions are drawn a few at a time', () => {
    const on = frameOf(
      ids.map((each) => ({ id: each, name: each })),
      700,
      measure,
    );
    const rows = Array.from(
      { length: 1000 },
      (_, index): Row => ({
        kind: 'message',
        number: index + 1,
        from: 'a',
        to: 'b',
        fate: 'arrives',
        contents: `message ${index}`,
        remarks: [],
      }),
    );
    const layout = layoutChart({ rows }, on, measure);
    for (let top = 0; top < layout.height; top += 997) {
      const [first, behind] = visibleRows(layout, top, 600);
      expect(behind - first).toBeLessThan(40);
    }
  });
});
