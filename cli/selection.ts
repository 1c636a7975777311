import type { Configuration } from '../catalogue/index.js';
import { builtInVerdicts } from '../checker/property-problems.js';
import { InputError } from './errors.js';
import { known } from './nearest.js';
import { isPath } from './own-procedure.js';
import { ofShard, type Shard } from './shard.js';

/** The options that choose among the configurations, as given. */
export interface SelectionOptions {
  readonly procedure?: readonly string[];
  /** `name=value`. */
  readonly reading?: readonly string[];
  readonly scenario?: readonly string[];
  readonly property?: readonly string[];
  /** Only where the readings that are not named are at the procedure's own values. */
  readonly defaults?: boolean;
  /** Every pair of values of readings in every scenario, and not the default catalogue. */
  readonly all?: boolean;
  readonly shard?: Shard;
}

/** What is to be checked. */
export interface Selection {
  /** Those of the shard, in the order of the selection. */
  readonly configurations: readonly Configuration[];
  /** How many the selection has with all shards. */
  readonly total: number;
  /** True where they are judged by the pins that exist; false where each is judged by itself. */
  readonly pinned: boolean;
  /** True where it is the whole default catalogue, so that a pin of anything else is one too many. */
  readonly whole: boolean;
  /** The modules whose procedures are among them: their verdicts are pinned nowhere. Absent: none. */
  readonly own?: readonly string[];
}

/**
 * The configurations that the options mean: those of the default catalogue, or with `all` of all pairs, that they leave; or,
 * where they leave none of the default catalogue, the ones that they describe. Of these the ones of the shard.
 * @throws InputError for an unknown name, with the nearest one, and where nothing is left
 */
export async function select(options: SelectionOptions): Promise<Selection> {
  const { configurations, ...rest } = await selectAll(options);
  const all = [...configurations];
  return { configurations: ofShard(all, options.shard), total: all.length, ...rest };
}

/** What a selection is before its shard is taken. */
export type WholeSelection = Omit<Selection, 'total' | 'configurations'> & {
  readonly configurations: Iterable<Configuration>;
};

/** The same before the shard is taken. @throws as `select` */
export async function selectAll(options: SelectionOptions): Promise<WholeSelection> {
  if (options.procedure?.some(isPath)) return (await import('./own-selection.js')).selectWithOwn(options);
  const catalogue = await import('../catalogue/index.js');
  const procedures = (options.procedure ?? []).map((name) => knownProcedure(name, catalogue));
  const scenarios = (options.scenario ?? []).map((name) => knownScenario(name, catalogue.scenarios));
  const readings = parseReadings(options.reading ?? [], catalogue.readings);
  knownProperties(options.property, catalogue.propertyNames);

  const defaults = options.defaults === true;

  if (options.all === true) {
    if (defaults) throw new InputError('--all varies the readings: leave it out, or --defaults.');
    const narrowing = {
      readings,
      ...(procedures.length > 0 ? { procedures } : {}),
      ...(scenarios.length > 0 ? { scenarios } : {}),
    };
    const configurations = [...catalogue.allPairs(narrowing)];
    if (configurations.length > 0) return { configurations, pinned: true, whole: false };
    throw new InputError(
      'No pair of readings has all of these values. `rehome readings` says which exclude each other.',
    );
  }
  const chosen = catalogue.defaultCatalogue.filter(narrowed({ procedures, scenarios, readings, defaults }));
  const whole = procedures.length + scenarios.length + readings.size === 0 && !defaults;
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

/** Is a configuration among those that names leave? None of a kind: all of it; with `defaults`, not for readings. */
export const narrowed =
  (names: {
    readonly procedures: readonly string[];
    readonly scenarios: readonly string[];
    readonly readings: ReadonlyMap<string, readonly string[]>;
    readonly defaults: boolean;
  }) =>
  ({ procedure, scenario, readings, values }: Configuration): boolean =>
    (names.procedures.length === 0 || names.procedures.includes(procedure)) &&
    (names.scenarios.length === 0 || names.scenarios.includes(scenario)) &&
    [...names.readings].every(([name, wanted]) => wanted.includes(values[name as keyof typeof values])) &&
    (!names.defaults || Object.keys(readings).every((name) => names.readings.has(name)));

/**
 * The names of properties that were asked for are declared ones, or `deadlock` and `overflow`, which are always judged.
 * @throws InputError for another, with the nearest one
 */
export function knownProperties(asked: readonly string[] | undefined, declared: readonly string[]): void {
  for (const name of asked ?? []) known('property', name, [...declared, ...builtInVerdicts]);
}

/**
 * The name of a procedure: one of the catalogue's, or of an order of acts or an amended one, as `rehome synthesize` prints them.
 * @throws InputError for another, with the nearest one
 */
export function knownProcedure(
  name: string,
  catalogue: Pick<
    typeof import('../catalogue/index.js'),
    'procedures' | 'isOrder' | 'amendments' | 'amendedNameProblem' | 'configuration'
  >,
): string {
  if (catalogue.isOrder(name)) return name;
  const [base, ...added] = name.split('+');
  known('procedure', base!, catalogue.procedures);
  for (const each of added) known('amendment', each, catalogue.amendments);
  const problem = catalogue.amendedNameProblem(name);
  if (problem !== null) throw new InputError(`${name} is no procedure: ${problem}.`);
  return catalogue.configuration({ procedure: name }).procedure;
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
