import { readings } from '../machines/readings/index.js';
import { type Configuration, type ConfigurationSelection, configuration } from './configuration.js';
import { defaultCatalogue } from './default-catalogue.js';
import { ExcludedError } from './names.js';
import { ownProcedure, ownReadings } from './own-procedures.js';

type Readings = Readonly<Record<string, { readonly values: readonly string[] }>>;

/** The readings that a procedure has: everybody's, and, of one from a module, those that it brings. */
export function readingsOfProcedure(name: string): Readings {
  const own = ownProcedure(name);
  return own === undefined ? readings : { ...readings, ...ownReadings(own) };
}

/**
 * Where a procedure from a module is checked by default: as its base is, so that the two compare; and under each value of the
 * readings that it brings wherever the base stands at its defaults.
 * @param path of a registered module
 */
export function ownCatalogue(path: string): readonly Configuration[] {
  const procedure = ownProcedure(path)!;
  const rows = defaultCatalogue.filter((row) => row.procedure === procedure.own.base);
  const atDefaults = rows.filter((row) => Object.keys(row.readings).length === 0);
  const varied = Object.entries(ownReadings(procedure)).flatMap(([name, { values, default: usual }]) =>
    values
      .filter((value) => value !== usual)
      .flatMap((value) => atDefaults.map(({ scenario }) => ({ readings: { [name]: value }, scenario }))),
  );
  return possibleOf(
    [...rows, ...varied].map((row) => ({ procedure: path, readings: row.readings, scenario: row.scenario })),
  );
}

/** Each configuration once, without those whose values exclude each other. */
function possibleOf(selections: readonly ConfigurationSelection[]): readonly Configuration[] {
  const made = new Map<string, Configuration>();
  for (const selection of selections) {
    try {
      const one = configuration(selection);
      made.set(one.id, one);
    } catch (error) {
      if (!(error instanceof ExcludedError)) throw error;
    }
  }
  return [...made.values()];
}
