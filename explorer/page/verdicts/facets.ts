import type { EmbeddedReading } from '../../embedded.js';
import type { Table } from './table.js';

/** A name that rows can be filtered by, with how many rows have it. */
export interface Facet {
  readonly name: string;
  readonly rows: number;
}

/** Values of a reading that rows have. */
export interface ReadingFacet {
  readonly reading: EmbeddedReading;
  readonly values: readonly Facet[];
}

/** The procedures, or scenarios, of a table's rows, in the order of the first of each. */
export function facetsOf({ embedded }: Table, by: 'procedure' | 'scenario'): Facet[] {
  return counts(embedded.rows.map((row) => row[by]));
}

/** The readings in which a table's rows differ. */
export function readingFacets(table: Table): ReadingFacet[] {
  return table.embedded.readings.flatMap((reading): ReadingFacet[] => {
    const values = counts(table.embedded.rows.flatMap((row) => table.valueOf(row, reading.name) ?? []));
    return values.length > 1 ? [{ reading, values }] : [];
  });
}

function counts(names: readonly string[]): Facet[] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].map(([name, rows]) => ({ name, rows }));
}
