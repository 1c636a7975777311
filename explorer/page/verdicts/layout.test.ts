import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../write/catalogue-data.js';
import { familiesOf } from './families.js';
import { columnsOf, groupings, linesOf, placeAfter } from './layout.js';

const { rows, properties } = catalogueData('0');
const families = familiesOf(properties);
const some = fc.subarray([...rows]);
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];

describe('lines', () => {
  it('have each row once, under the head of its group', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...groupings), (shown, by) => {
        const lines = linesOf(shown, by);
        const heads: string[] = [];
        const seen = lines.flatMap((line) => {
          if (line.kind === 'head') heads.push(line.title);
          else {
            expect(line.row[by]).toBe(heads.at(-1));
            return [line.row];
          }
          return [];
        });
        expect(new Set(heads).size).toBe(heads.length);
        expect(new Set(seen)).toEqual(new Set(shown));
        expect(seen).toHaveLength(shown.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('columns', () => {
  it('show each property once, whatever is open', () => {
    fc.assert(
      fc.property(fc.subarray(families.map(({ id }) => id)), (open) => {
        const columns = columnsOf(families, new Set(open));
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
        expect(columns.flatMap(({ members }) => members)).toHaveLength(properties.length);
      }),
    );
  });
});

describe('walking in the matrix', () => {
  it('never leaves it, and never stands on the head of a group', () => {
    fc.assert(
      fc.property(some, fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (shown, pressed) => {
        const lines = linesOf(shown, 'procedure');
        let place = { line: -1, column: -1 };
        for (const [key, control] of pressed) {
          place = placeAfter(place, key, control, lines, 12, 20)!;
          expect(place.line === -1 || lines[place.line]!.kind === 'row').toBe(true);
          expect(place.column >= -1 && place.column < 12).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes to the corners', () => {
    const lines = linesOf(rows, 'procedure');
    const from = { line: 7, column: 3 };
    expect(placeAfter(from, 'End', true, lines, 12, 20)).toEqual({ line: lines.length - 1, column: 11 });
    expect(placeAfter(from, 'Home', false, lines, 12, 20)).toEqual({ line: 7, column: -1 });
    expect(placeAfter(from, 'Home', true, lines, 12, 20)).toEqual({ line: 1, column: -1 });
    expect(placeAfter({ line: 1, column: 0 }, 'ArrowUp', false, lines, 12, 20)).toEqual({ line: -1, column: 0 });
    expect(placeAfter(from, 'x', false, lines, 12, 20)).toBeUndefined();
  });
});
