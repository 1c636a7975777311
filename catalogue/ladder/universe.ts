import type { System } from '../../checker/index.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { exclusionOf } from '../../machines/exclusions.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { type ReadingValues, readingNames, readings } from '../../machines/readings/index.js';
import { deviationNames, scenarioName } from '../../machines/scenarios.js';
import { type Configuration, configuration, readingsOf } from '../configuration.js';
import { systemOf } from '../system.js';
import type { Region, Universe } from './assumption.js';

/** What there is to assume of a procedure: the values that it can have, and the deviations that change its composition. */
export function universeOf(procedure: Procedure): Universe {
  const complete = completion(procedure);
  const values = readingNames
    .map((name) => [name, readings[name].values.filter((value) => complete({ [name]: value }) !== null)] as const)
    .filter(([, possible]) => possible.length > 1);
  const texts = compositionTexts(procedure);
  return {
    deviations: deviationNames.filter((name) => changes(texts, name)),
    readings: Object.fromEntries(values),
    complete,
  };
}

/** A configuration by all its values and its deviations. */
export const configurationOf = (procedure: Procedure, values: Region, deviations: readonly string[]): Configuration =>
  configuration({
    procedure: procedure.name,
    readings: values,
    scenario: scenarioName(deviationNames.filter((name) => deviations.includes(name))),
  });

/** Does a deviation make another composition, alone, beside any one other, or beside all others? */
function changes(textOf: (deviations: readonly string[]) => string, name: string): boolean {
  const others = deviationNames.filter((other) => other !== name);
  return [[], others, ...others.map((other) => [other])].some((beside) => textOf(beside) !== textOf([...beside, name]));
}

/** What a procedure's composition under a set of deviations is, under the default readings; each is made once. */
function compositionTexts(procedure: Procedure): (deviations: readonly string[]) => string {
  const known = new Map<string, string>();
  return (deviations) => {
    const configuration = configurationOf(procedure, readingsOf(procedure), deviations);
    const text = known.get(configuration.id) ?? compositionText(systemOf(configuration));
    known.set(configuration.id, text);
    return text;
  };
}

function compositionText(system: System): string {
  const { name: _, participants, channels, choices, properties, presentation, ...rest } = system;
  return canonical([
    participants.map(({ name, machine, input }) => [name, machine.id, input]),
    channels,
    choices,
    properties.map((property) => property.name),
    Object.entries(rest).map(([key, value]) => [key, JSON.stringify(value)]),
  ]);
}

/** Completes regions by the procedure's defaults, changing as few of these as the exclusions demand: two at most. */
function completion(procedure: Procedure): (region: Region) => Region | null {
  const known = new Map<string, Region | null>();
  const possible = (values: Region) => exclusionOf(procedure, values as ReadingValues) === null;
  const flips = (values: Region, free: readonly (typeof readingNames)[number][]) =>
    free.flatMap((name) =>
      readings[name].values.filter((value) => value !== values[name]).map((value) => ({ ...values, [name]: value })),
    );
  const find = (region: Region): Region | null => {
    const values = { ...readingsOf(procedure), ...region };
    if (possible(values)) return values;
    const free = readingNames.filter((name) => !(name in region));
    const once = flips(values, free);
    const found = once.find(possible);
    if (found !== undefined) return found;
    for (const each of once) {
      const twice = flips(each, free).find(possible);
      if (twice !== undefined) return twice;
    }
    return null;
  };
  return (region) => {
    const key = canonical(region);
    let values = known.get(key);
    if (values === undefined) {
      values = find(region);
      known.set(key, values);
    }
    return values;
  };
}
