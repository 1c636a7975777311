import type { System } from '../../checker/compose.js';
import type { Embedded, EmbeddedProperty } from '../embedded.js';
import { deadlockEntry, propertyEntry } from './properties.js';

/** The systems of a user's module as the page carries them: nothing is known of their verdicts before the page checks them. */
export function moduleData(version: string, path: string, systems: readonly System[]): Embedded {
  const properties = new Map<string, EmbeddedProperty>();
  for (const { properties: declared, fairness = {} } of systems)
    for (const property of declared)
      if (!properties.has(property.name)) properties.set(property.name, propertyEntry(property, fairness));
  properties.set(deadlockEntry.name, deadlockEntry);
  return {
    tool: 'rehome',
    version,
    title: path,
    source: 'module',
    procedures: [],
    readings: [],
    scenarios: [],
    properties: [...properties.values()],
    rows: systems.map(({ name }) => ({
      subject: name,
      procedure: '',
      readings: {},
      scenario: '',
      size: '',
      verdicts: [...properties].map(() => -1),
    })),
    cells: [],
  };
}
