import { amendedProcedure } from '../machines/amendments/named.js';
import type { ModelConfiguration } from '../machines/configuration.js';
import { exclusionOf } from '../machines/exclusions.js';
import { orderProblem } from '../machines/orders/admissible-orders.js';
import { isOrderName, orderOf } from '../machines/orders/order.js';
import { procedures } from '../machines/procedures/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { defaultReadings, type Reading, type ReadingValues, readings } from '../machines/readings/index.js';
import { deviationsOf, scenarioName, scenarioNames } from '../machines/scenarios.js';
import { ExcludedError, UnknownNameError } from './names.js';
import { ownProcedure, ownReadings, splitConfigurationId } from './own-procedures.js';

/** One cell's row: a procedure under readings in a scenario. */
export interface Configuration {
  /** `notify-first,connectivity=dies-at-release,loss`; readings at the procedure's defaults are omitted. */
  readonly id: string;
  readonly procedure: string;
  /** The readings that differ from the procedure's defaults. */
  readonly readings: Readonly<Record<string, string>>;
  /** Every reading's value. */
  readonly values: ReadingValues;
  readonly scenario: string;
}

/** What `configuration` takes; absent: the defaults, and the honest scenario. */
export interface ConfigurationSelection {
  readonly procedure: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly scenario?: string;
}

/** The readings of a procedure where nobody chooses: the text's own, else the defaults. */
export const readingsOf = (procedure: Procedure): ReadingValues => ({
  ...defaultReadings,
  ...Object.fromEntries(Object.entries(ownReadings(procedure)).map(([name, own]) => [name, own.default])),
  ...procedure.settles,
});

function procedureNamed(name: string): Procedure {
  const found = ownProcedure(name) ?? procedures.find((procedure) => procedure.name === name) ?? amendedProcedure(name);
  if (found === undefined) {
    throw new UnknownNameError(
      'procedure',
      name,
      procedures.map((procedure) => procedure.name),
    );
  }
  return found;
}

function checkReading(known: Readonly<Record<string, Reading>>, name: string, value: string): void {
  if (!(name in known)) throw new UnknownNameError('reading', name, Object.keys(known));
  const { values } = known[name]!;
  if (!values.includes(value)) throw new UnknownNameError('value', `${name}=${value}`, values);
}

/**
 * A configuration by its names.
 * @throws UnknownNameError for a name that is none; ExcludedError for values that exclude each other
 */
export function configuration(selection: ConfigurationSelection): Configuration {
  const procedure = procedureNamed(selection.procedure);
  const defaults = readingsOf(procedure);
  const known = { ...readings, ...ownReadings(procedure) };
  const chosen: Record<string, string> = {};
  for (const [name, value] of Object.entries(selection.readings ?? {})) {
    checkReading(known, name, value);
    if ((defaults as Readonly<Record<string, string>>)[name] !== value) chosen[name] = value;
  }
  const deviations = deviationsOf(selection.scenario ?? 'honest');
  if (deviations === null) throw new UnknownNameError('scenario', String(selection.scenario), scenarioNames);
  const values = { ...defaults, ...chosen } as ReadingValues;
  const exclusion = exclusionOf(procedure, values);
  if (exclusion !== null)
    throw new ExcludedError(`${procedure.name} cannot have ${exclusion.what}: ${exclusion.reason}.`);
  const disorder = isOrderName(procedure.name) ? orderProblem(orderOf(procedure), values) : null;
  if (disorder !== null) throw new ExcludedError(`No device can do ${procedure.name}. ${disorder}`);
  const sorted = Object.keys(known)
    .filter((name) => name in chosen)
    .map((name) => `${name}=${chosen[name]}`);
  const scenario = scenarioName(deviations);
  return {
    id: [procedure.name, ...sorted, scenario].join(','),
    procedure: procedure.name,
    readings: chosen,
    values,
    scenario,
  };
}

/**
 * A configuration by its id, `notify-first,connectivity=dies-at-release,loss`; the scenario may be omitted.
 * @throws as `configuration`
 */
export function parseConfigurationId(id: string): Configuration {
  const [procedure, ...parts] = splitConfigurationId(id);
  const chosen = parts.filter((part) => part.includes('='));
  const scenarios = parts.filter((part) => !part.includes('='));
  if (scenarios.length > 1) throw new UnknownNameError('scenario', scenarios.join(','), scenarioNames);
  return configuration({
    procedure,
    readings: Object.fromEntries(chosen.map((part) => part.split('=', 2))),
    ...(scenarios.length === 0 ? {} : { scenario: scenarios[0] }),
  });
}

/** The same for the machines. */
export function modelOf({ procedure, values, scenario }: Configuration): ModelConfiguration {
  return { procedure: procedureNamed(procedure), readings: values, deviations: deviationsOf(scenario)! };
}
