import { exclusionOf } from '../machines/exclusions.js';
import { procedures } from '../machines/procedures/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { type ReadingValues, readingNames, readings } from '../machines/readings/index.js';
import { type Configuration, configuration, readingsOf } from './configuration.js';
import { catalogueScenarios } from './scenarios.js';

type Values = Readonly<Record<string, string>>;

/** What a part of all configurations has; absent: any. */
export interface Narrowing {
  readonly procedures?: readonly string[];
  readonly scenarios?: readonly string[];
  /** Readings by name with the values that are wanted. */
  readonly readings?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Every pair of values of two readings, the others at their defaults, in every scenario of the catalogue for every procedure,
 * without what excludes itself: one configuration at a time, in a fixed order, each once. A pair with a default is a single
 * variation, one of two defaults the procedure as it is.
 */
export function* allPairs(narrowing: Narrowing = {}): Generator<Configuration> {
  const wanted = narrowing.procedures;
  for (const procedure of procedures.filter(({ name }) => wanted === undefined || wanted.includes(name))) {
    const possible = [...variations(procedure)].filter((values) => {
      const all = { ...readingsOf(procedure), ...values } as ReadingValues;
      const fits = ([name, some]: readonly [string, readonly string[]]) =>
        some.includes(all[name as keyof ReadingValues]);
      return [...(narrowing.readings ?? [])].every(fits) && exclusionOf(procedure, all) === null;
    });
    for (const scenario of narrowing.scenarios ?? catalogueScenarios) {
      for (const values of possible) yield configuration({ procedure: procedure.name, readings: values, scenario });
    }
  }
}

/** At most two readings at other values than the procedure's own. */
function* variations(procedure: Procedure): Generator<Values> {
  const own: Values = readingsOf(procedure);
  const others = readingNames.map((name) =>
    readings[name].values.filter((value) => value !== own[name]).map((value) => ({ [name]: value })),
  );
  yield {};
  for (const [index, ones] of others.entries()) {
    for (const one of ones) {
      yield one;
      for (const two of others.slice(index + 1).flat()) yield { ...one, ...two };
    }
  }
}
