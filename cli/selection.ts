import type { Configuration } from '../catalogue/index.js';
import { builtInVerdicts } from '../checker/property-problems.js';
import { InputError } from './errors.js';
import { known } from './nearest.js';
import { isPath } from './own-procedure.js';

/** The options that narrow the catalogue, as given. */
export interface SelectionOptions {
  readonly procedure?: readonly string[];
  /** `name=value`. */
  readonly reading?: readonly string[];
  readonly scenario?: readonly string[];
  readonly property?: readonly string[];
}

/** What is to be checked. */
export interface Selection {
  readonly configurations: readonly Configuration[];
  /** True where all of them are in the default catalogue, so that pins exist. */
  readonly pinned: boolean;
  /** True where nothing was narrowed. */
  readonly whole: boolean;
  /** The modules whose procedures are among them: their verdicts are pinned nowhere. Absent: none. */
  readonly own?: readonly string[];
}

/**
 * The configurations that the options mean: those of the default catalogue that they leave, or, where they leave none, the
 * ones that they describe.
 * @throws InputError for an unknown name, with the nearest one
 */
export async function select(options: SelectionOptions): Promise<Selection> {
  if (options.procedure?.some(isPath)) return (await import('./own-selection.js')).selectWithOwn(options);
  const catalogue = await import('../catalogue/index.js');
  const procedures = (options.procedure ?? []).map((name) => known('procedure', name, catalogue.procedures));
  const scenarios = options.scenario ?? [];
  for (const name of scenarios) knownScenario(name, catalogue.scenarios);
  const readings = parseReadings(options.reading ?? [], catalogue.readings);
  knownProperties(options.property, catalogue.propertyNames);

  const chosen = catalogue.defaultCatalogue.filter(narrowed({ procedures, scenarios, readings }));
  const whole = procedures.length + scenarios.length + readings.size === 0;
  if (chosen.length > 0) return { configurations: chosen, pinned: true, whole };

  const described = (procedures.length > 0 ? procedures : catalogue.procedures).flatMap((procedure) =>
    (scenarios.length > 0 ? scenarios : [undefined]).flatMap((scenario) =>
      products(readings).map((values) => ({
        procedure,
        readings: values,
        ...(scenario === undefined ? {} : { scenario }),
      })),
    ),
  );
  const configurations = possible(described, catalogue.configuration);
  const ids = new Set(catalogue.defaultCatalogue.map(({ id }) => id));
  return { configurations, pinned: configurations.every(({ id }) => ids.has(id)), whole: false };
}

/** Is a configuration among those that names leave? None of a kind: all of it. */
export const narrowed =
  (names: {
    readonly procedures: readonly string[];
    readonly scenarios: readonly string[];
    readonly readings: ReadonlyMap<string, readonly string[]>;
  }) =>
  ({ procedure, scenario, values }: Configuration): boolean =>
    (names.procedures.length === 0 || names.procedures.includes(procedure)) &&
    (names.scenarios.length === 0 || names.scenarios.includes(scenario)) &&
    [...names.readings].every(([name, wanted]) => wanted.includes(values[name as keyof typeof values]));

/**
 * The names of properties that were asked for are declared ones, or `deadlock` and `overflow`, which are always judged.
 * @throws InputError for another, with the nearest one
 */
export function knownProperties(asked: readonly string[] | undefined, declared: readonly string[]): void {
  for (const name of asked ?? []) known('property', name, [...declared, ...builtInVerdicts]);
}

/** A scenario is one of the names, or several joined by `+`. */
export function knownScenario(name: string, names: readonly string[]): string {
  for (const part of name.split('+')) known('scenario', part, names);
  return name;
}

/**
 * The configurations without those whose values exclude each other.
 * @throws the reason, where all do
 */
export function possible<S>(selections: readonly S[], configuration: (selection: S) => Configuration): Configuration[] {
  const configurations: Configuration[] = [];
  const reasons: unknown[] = [];
  for (const selection of selections) {
    try {
      configurations.push(configuration(selection));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ExcludedError')) throw error;
      reasons.push(error);
    }
  }
  if (configurations.length === 0) throw reasons[0];
  return configurations;
}

/**
 * Reads `name=value` options; a name given twice means either value.
 * @throws InputError for what is no reading or none of its values
 */
export function parseReadings(
  given: readonly string[],
  readings: Readonly<Record<string, { readonly values: readonly string[] }>>,
): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const text of given) {
    const [name, value] = text.split('=', 2);
    if (value === undefined) throw new InputError(`A reading is given as name=value, not as ${text}.`);
    known('reading', name, Object.keys(readings));
    known(`value of the reading ${name}:`, value, readings[name].values);
    chosen.set(name, [...(chosen.get(name) ?? []), value]);
  }
  return chosen;
}

/** Every way to choose one value for each name. */
export function products(choices: ReadonlyMap<string, readonly string[]>): Record<string, string>[] {
  return [...choices].reduce<Record<string, string>[]>(
    (all, [name, values]) => all.flatMap((chosen) => values.map((value) => ({ ...chosen, [name]: value }))),
    [{}],
  );
}
