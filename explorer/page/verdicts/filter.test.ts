import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../write/catalogue-data.js';
import { allShown, type Filters, filterTable, formatFilters, isFiltered, narrowings, parseFilters } from './filter.js';
import { toneOf } from './judgement.js';
import { tableOf } from './table.js';

const embedded = catalogueData('0');
const table = tableOf(embedded, () => undefined);
const readingValue = fc.constantFrom(
  ...embedded.readings.flatMap(({ name, values }) => values.map(({ value }) => [name, value] as const)),
);

const filters: fc.Arbitrary<Filters> = fc
  .record({
    procedure: fc.option(fc.constantFrom(...embedded.procedures.map(({ name }) => name)), { nil: undefined }),
    scenario: fc.option(fc.constantFrom(...embedded.rows.map(({ scenario }) => scenario)), { nil: undefined }),
    readings: fc.array(readingValue, { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
    configuration: fc.constantFrom('', 'loss', 'token'),
    property: fc.constantFrom('', 'agreement', 'secrecy', 'liveness nothing', 'ends'),
    only: fc.subarray([...narrowings]),
  })
  .map(({ procedure, scenario, ...rest }) => ({
    ...rest,
    ...(procedure === undefined ? {} : { procedure }),
    ...(scenario === undefined ? {} : { scenario }),
  }));

/** Both filters at once. */
const both = (a: Filters, b: Filters): Filters => ({
  ...a,
  ...b,
  readings: { ...b.readings, ...a.readings },
  configuration: `${a.configuration} ${b.configuration}`,
  property: `${a.property} ${b.property}`,
  only: [...a.only, ...b.only],
});

describe('filters', () => {
  it('show everything where there are none', () => {
    const { rows, families } = filterTable(table, allShown);
    expect(rows).toEqual(embedded.rows);
    expect(families.flatMap(({ members }) => members)).toHaveLength(embedded.properties.length);
    expect(isFiltered(allShown)).toBe(false);
  });

  it('never add a row or a column', () => {
    fc.assert(
      fc.property(filters, filters, (some, more) => {
        // What chooses one name cannot choose two: a second choice replaces the first.
        const { procedure: _, scenario: __, ...rest } = more;
        const less = filterTable(table, some);
        const least = filterTable(table, both(some, rest));
        const shown = new Set(less.rows);
        expect(least.rows.every((row) => shown.has(row))).toBe(true);
        const columns = new Set(less.families.flatMap(({ members }) => members.map(({ index }) => index)));
        expect(least.families.every(({ members }) => members.every(({ index }) => columns.has(index)))).toBe(true);
        expect(least.violated).toBeLessThanOrEqual(less.violated);
      }),
      { numRuns: 60 },
    );
  });

  it('leave only rows that they name', () => {
    fc.assert(
      fc.property(filters, (some) => {
        for (const row of filterTable(table, some).rows) {
          if (some.procedure !== undefined) expect(row.procedure).toBe(some.procedure);
          if (some.scenario !== undefined) expect(row.scenario).toBe(some.scenario);
          for (const [name, value] of Object.entries(some.readings)) expect(table.valueOf(row, name)).toBe(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave, of columns with violations, none without', () => {
    const { rows, families } = filterTable(table, { ...allShown, scenario: 'loss', only: ['violated-columns'] });
    expect(families.length).toBeGreaterThan(0);
    for (const { index } of families.flatMap(({ members }) => members))
      expect(rows.some((row) => toneOf(table.judgement(row, index)) === 'violated')).toBe(true);
  });

  it('are what the address says', () => {
    fc.assert(
      fc.property(filters, (some) => {
        expect(parseFilters(formatFilters(some))).toEqual(some);
      }),
    );
  });
});
