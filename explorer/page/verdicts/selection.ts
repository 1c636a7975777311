import { splitConfigurationId } from '../../../catalogue/own-procedures.js';
import { deviationsOf, scenarioName } from '../../../machines/scenarios.js';
import type { Embedded } from '../../embedded.js';

/** A procedure under readings in a scenario, as switches choose it. */
export interface Selection {
  readonly procedure: string;
  /** Those that were chosen; one at the procedure's default says the same as none. */
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string;
}

/** Values of all readings of a procedure where nobody chooses. */
export const defaultsOf = (embedded: Embedded, procedure: string): Readonly<Record<string, string>> =>
  embedded.procedures.find(({ name }) => name === procedure)?.defaults ?? {};

/**
 * The id of a selection, as the catalogue writes it: readings at their defaults left out, the others in the order of the catalogue, the scenario
 * by its shortest name. A reading that the procedure does not have is left out, too. Whether there is such a configuration, the checker says.
 */
export function subjectOf(embedded: Embedded, { procedure, readings, scenario }: Selection): string {
  const defaults = defaultsOf(embedded, procedure);
  const chosen = [...new Set(embedded.readings.map(({ name }) => name))].flatMap((name) => {
    const value = readings[name];
    return value === undefined || !(name in defaults) || value === defaults[name] ? [] : [`${name}=${value}`];
  });
  return [procedure, ...chosen, normalScenario(scenario)].join(',');
}

/** What an id selects; the scenario may be left out, as on the command line. */
export function selectionOf(subject: string): Selection {
  const [procedure, ...parts] = splitConfigurationId(subject);
  const pairs = parts.filter((part) => part.includes('=')).map((part) => part.split('=', 2) as [string, string]);
  const scenario = parts.find((part) => !part.includes('=')) ?? 'honest';
  return { procedure, readings: Object.fromEntries(pairs), scenario };
}

/** The same scenario by its shortest name; a name that is none stays, for the checker to refuse. */
function normalScenario(name: string): string {
  const deviations = deviationsOf(name);
  return deviations === null ? name : scenarioName(deviations);
}
