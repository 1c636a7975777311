import { computed } from '@preact/signals';
import { address, move, withParameters } from '../address.js';
import { reports } from '../checked.js';
import { embedded } from '../embedded.js';
import { allShown, type Filters, filterTable, formatFilters, parseFilters } from './filter.js';
import { columnsOf, groupings, linesOf } from './layout.js';
import { tableOf } from './table.js';

// What the matrix shows: all of it follows from the address, and from what was checked in the page.

/** A parameter of the address; changes only when it does. */
const parameter = (name: string) => computed(() => address.value.parameters[name] ?? '');

const filterText = computed(() => JSON.stringify(parseFilters(address.value.parameters)));

/** The filters that are set. */
export const filters = computed((): Filters => JSON.parse(filterText.value));

/** All verdicts. */
export const table = computed(() => {
  const known = reports.value;
  return tableOf(embedded, (subject) => known.get(subject));
});

/** What the filters leave. */
export const filtered = computed(() => filterTable(table.value, filters.value));

const openText = parameter('open');

/** The families that are open. */
export const openFamilies = computed(() => new Set(openText.value.split(',').filter(Boolean)));

const groupText = parameter('group');

/** By what rows stand together. */
export const grouping = computed(() => groupings.find((each) => each === groupText.value) ?? groupings[0]);

/** The lines of the matrix. */
export const lines = computed(() => linesOf(filtered.value.rows, grouping.value));

/** The columns of the matrix. */
export const columns = computed(() => columnsOf(filtered.value.families, openFamilies.value));

/** The row that is chosen, and the column: a property or a closed family. */
export const chosenRow = parameter('row');
export const chosenColumn = parameter('column');

/** Changes parameters of the address in place; the empty text removes one. */
export const setParameters = (changed: Readonly<Record<string, string>>): void =>
  move(withParameters(address.value, changed));

/** Sets some filters. */
export const setFilters = (changed: Partial<Filters>): void =>
  setParameters(formatFilters({ ...filters.value, ...changed }));

/** Takes all filters away. */
export const clearFilters = (): void => setParameters(formatFilters(allShown));

/** Opens a family that is closed, and closes one that is open. */
export function toggleFamily(id: string, chosen: string = id): void {
  const open = new Set(openFamilies.value);
  if (!open.delete(id)) open.add(id);
  setParameters({ open: [...open].join(','), column: chosen });
}

/** A scenario in words. */
export function scenarioSays(name: string): string {
  const says = (each: string) => embedded.scenarios.find((scenario) => scenario.name === each)?.says;
  return (
    says(name) ??
    name
      .split('+')
      .map((part) => says(part) ?? part)
      .join('; ')
  );
}
