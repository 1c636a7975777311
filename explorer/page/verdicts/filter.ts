import type { EmbeddedRow } from '../../embedded.js';
import { type Family, familiesOf } from './families.js';
import { signOf, toneOf } from './judgement.js';
import { matches } from './search.js';
import type { Table } from './table.js';

/** What narrows the matrix further than choosing names does. */
export const narrowings = ['violated-rows', 'violated-columns', 'differing-columns'] as const;
export type Narrowing = (typeof narrowings)[number];

/** What of the matrix is shown. Each that is set takes rows or columns away, and none brings any back. */
export interface Filters {
  readonly procedure?: string;
  readonly scenario?: string;
  /** Values that readings must have, chosen or by default. */
  readonly readings: Readonly<Record<string, string>>;
  /** Words that a row must have. */
  readonly configuration: string;
  /** Words that a property must have in its name, its sentence or its source. */
  readonly property: string;
  readonly only: readonly Narrowing[];
}

/** The names of the parameters that hold filters. */
export const filterParameters = ['procedure', 'scenario', 'reading', 'configuration', 'property', 'only'] as const;

/** The filters that an address says. */
export function parseFilters(parameters: Readonly<Record<string, string>>): Filters {
  const { procedure, scenario, reading = '', configuration = '', property = '', only = '' } = parameters;
  const readings = reading.split(',').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return value.length === 0 ? [] : [[name, value.join('=')] as const];
  });
  return {
    ...(procedure ? { procedure } : {}),
    ...(scenario ? { scenario } : {}),
    readings: Object.fromEntries(readings),
    configuration,
    property,
    only: narrowings.filter((each) => only.split(',').includes(each)),
  };
}

/** The parameters that say some filters; empty ones are to be removed. */
export const formatFilters = (filters: Filters): Readonly<Record<(typeof filterParameters)[number], string>> => ({
  procedure: filters.procedure ?? '',
  scenario: filters.scenario ?? '',
  reading: Object.entries(filters.readings)
    .map(([name, value]) => `${name}=${value}`)
    .join(','),
  configuration: filters.configuration,
  property: filters.property,
  only: filters.only.join(','),
});

/** No filter. */
export const allShown: Filters = parseFilters({});

/** Whether anything is filtered. */
export const isFiltered = (filters: Filters): boolean => Object.values(formatFilters(filters)).some(Boolean);

/** What is left of the matrix. */
export interface Filtered {
  readonly rows: readonly EmbeddedRow[];
  readonly families: readonly Family[];
  /** How many of the cells that are left are violated. */
  readonly violated: number;
}

/** Applies filters. Columns never take rows away but by their own words, so that what differs can be looked at without losing a row. */
export function filterTable(table: Table, filters: Filters): Filtered {
  const { embedded } = table;
  const named = [...embedded.properties.keys()].filter((index) => {
    const { name, sentence, source = '' } = embedded.properties[index]!;
    return matches(filters.property, `${name} ${sentence} ${source}`);
  });
  const isViolated = (row: EmbeddedRow, index: number) => toneOf(table.judgement(row, index)) === 'violated';
  const rows = embedded.rows.filter(
    (row) =>
      (filters.procedure === undefined || row.procedure === filters.procedure) &&
      (filters.scenario === undefined || row.scenario === filters.scenario) &&
      Object.entries(filters.readings).every(([name, value]) => table.valueOf(row, name) === value) &&
      matches(filters.configuration, row.subject) &&
      (!filters.only.includes('violated-rows') || named.some((index) => isViolated(row, index))),
  );
  const signs = (index: number) => new Set(rows.map((row) => signOf(table.judgement(row, index))));
  const columns = new Set(
    named.filter(
      (index) =>
        (!filters.only.includes('violated-columns') || rows.some((row) => isViolated(row, index))) &&
        (!filters.only.includes('differing-columns') || signs(index).size > 1),
    ),
  );
  const families = familiesOf(embedded.properties)
    .map((family) => ({ ...family, members: family.members.filter(({ index }) => columns.has(index)) }))
    .filter(({ members }) => members.length > 0);
  let violated = 0;
  for (const row of rows) for (const index of columns) if (isViolated(row, index)) violated++;
  return { rows, families, violated };
}
