import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, chartOf, type Row } from '../chart/chart.js';
import { choice, step } from '../testing/examples.js';
import { arrival, explanation, explanations } from '../testing/explanations.js';
import { endOf, inBrief } from './brief-chart.js';

const numbers = ({ rows }: Chart): number[] =>
  rows.flatMap((row) => (row.kind === 'message' || row.kind === 'act' ? [row.number] : []));
const kinds = ({ rows }: Chart) => rows.map(({ kind }) => kind);

/** Runs, and an action of theirs. */
const cut = explanations
  .filter(({ steps }) => steps.length > 0)
  .chain((run) => fc.tuple(fc.constant(chartOf(run)), fc.integer({ min: 1, max: run.steps.length })));

describe('a chart in brief', () => {
  it('has every message, act and mark of the chart, in their order, and no condition', () => {
    fc.assert(
      fc.property(explanations, (run) => {
        const chart = chartOf(run);
        const brief = inBrief(chart);
        expect(numbers(brief)).toEqual(numbers(chart));
        expect(kinds(brief)).toEqual(kinds(chart).filter((kind) => kind !== 'condition'));
        expect({ ...brief, rows: [] }).toEqual({ ...chart, rows: [] });
        expect(inBrief(brief)).toEqual(brief);
      }),
    );
  });

  it('does not remark that a party acts, and remarks what is out of the ordinary', () => {
    const run = explanation([choice(), step({ kind: 'lose', class: 'fault' })]);
    const remarks = ({ rows }: Chart) =>
      rows.flatMap((row: Row) => (row.kind === 'act' || row.kind === 'message' ? [...row.remarks] : []));
    expect(remarks(chartOf(run))).toEqual(['choice', 'lost']);
    expect(remarks(inBrief(chartOf(run)))).toEqual(['lost']);
    expect(kinds(chartOf(run))).toContain('condition');
  });
});

describe('the end of a chart', () => {
  it('has the actions from the given one on, below a note of how many are left out', () => {
    fc.assert(
      fc.property(cut, ([chart, from]) => {
        const end = endOf(chart, from);
        if (from === 1) {
          expect(end).toBe(chart);
          return;
        }
        expect(numbers(end)).toEqual(numbers(chart).filter((number) => number >= from));
        expect(end.rows[0]).toMatchObject({
          kind: 'note',
          lines: expect.arrayContaining([`Actions 1 to ${from - 1} are left out here.`]),
        });
        expect(end.rows.at(-1)).toEqual(chart.rows.at(-1));
        expect({ ...end, rows: [] }).toEqual({ ...chart, rows: [] });
      }),
    );
  });

  it('keeps the bracket of what repeats for ever whole, and each mark, be it as words', () => {
    fc.assert(
      fc.property(cut, ([chart, from]) => {
        const end = endOf(chart, from);
        const edges = (some: Chart) => some.rows.flatMap((row) => (row.kind === 'loop' ? [row.edge] : []));
        expect(edges(end)).toEqual(edges(chart));
        const said = JSON.stringify(end.rows);
        for (const row of chart.rows)
          if (row.kind === 'mark') expect(said).toContain(JSON.stringify(row.text).slice(1, -1));
      }),
    );
  });

  it('says which property was lost before', () => {
    const pivot = { property: 'p', form: 'invariant', length: 3, anyhow: 1, helpfully: 1 } as const;
    const run = explanation([arrival(), arrival(), arrival()], {
      pivots: [pivot],
      broken: [{ name: 'p', sentence: 'P.' }],
    });
    const chart = chartOf(run);
    const lost = chart.rows.flatMap((row) => (row.kind === 'mark' && row.mark === 'lost' ? [row.text] : []));
    expect(lost).toHaveLength(1);
    expect(endOf(chart, 3).rows[0]).toEqual({
      kind: 'note',
      lines: ['Actions 1 to 2 are left out here.', `Among them: ${lost[0]}`],
    });
  });
});
