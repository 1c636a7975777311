import type { System } from './compose.js';
import { CheckerError, type Problem } from './errors.js';
import type { Exploration, ExploreOptions } from './explore.js';
import { judgedSearch, type Task } from './judged-search.js';
import type { Property } from './property.js';
import { builtInVerdicts } from './property-problems.js';
import { checkApart } from './reductions/components/check-apart.js';
import { judgeCones } from './reductions/cone/judge-cones.js';
import type { partialOrder } from './reductions/partial-order/partial-order.js';
import { mostUnreduced, type Reduce, type Refusal } from './reductions/reduction.js';
import type { Condition } from './reductions/symmetry/automorphism.js';
import type { CheckReport } from './report.js';
import { Clock } from './search/budget.js';
import { type CheckpointOptions, mayGoOn } from './search/checkpoint.js';
import type { StoreKind } from './search/inexact.js';

export interface CheckOptions extends ExploreOptions {
  /** Names of the properties to judge; default: all. Deadlock and overflow are always judged, named or not. */
  readonly properties?: readonly string[];
  /** End with the depth of the first refutation. */
  readonly first?: boolean;
  /** Look which parts of a formula that holds it does not need: it is judged anew for each of them. */
  readonly formulaParts?: boolean;
  /** Saves the search now and then, and takes it up where it was saved. Nothing is reduced then. */
  readonly checkpoint?: CheckpointOptions;
  /** Hand out the explored graph beside the report. Nothing is reduced then. */
  readonly keepGraph?: boolean;
  /**
   * How states are kept. `fingerprint` (64 bits of each) and `bitstate` (three bits) need less memory and may leave states out; the report
   * says how likely that is, nothing is then said to hold or reduced, and properties that need the whole graph are not judged. Default: `exact`.
   */
  readonly store?: StoreKind;
  /** What may make the search smaller; default `auto`. */
  readonly reduce?: Reduce;
  /** For tests of the checker: makes what reduces the search. */
  readonly createReducer?: typeof partialOrder;
  /** For tests of the checker: what is looked at before replicas are taken to be interchangeable. */
  readonly symmetryHeeds?: readonly Condition[];
  /** Told when the search begins again, reduced. */
  onBeginAgain?(reductions: readonly string[]): void;
}

export interface CheckResult extends CheckReport {
  /** Present with `keepGraph`. */
  readonly graph?: Exploration;
}

/**
 * Explores a system exhaustively, unless a budget ends it before, and judges its properties. Every run it reports has been
 * executed again by XState itself.
 * @throws CheckerError where a machine cannot be checked, or `properties` names an unknown one (MC720).
 */
export async function check(system: System, options: CheckOptions = {}): Promise<CheckResult> {
  const clock = new Clock(options);
  const properties = selectedProperties(system, options.properties);
  const { checkpoint } = options;
  const inexact = options.store !== undefined && options.store !== 'exact';
  if (inexact && checkpoint !== undefined) throw new CheckerError([notKeptWhole]);
  const reduce = options.keepGraph || inexact || checkpoint !== undefined ? 'none' : (options.reduce ?? 'auto');
  const task = { system, properties, options, clock };
  if (reduce === 'none') {
    const result = await judgedSearch(task);
    if (!mayGoOn(result.bound)) checkpoint?.store.clear();
    return result;
  }
  const refusals: Refusal[] = [];
  if (reduce === 'auto' || reduce.includes('components')) {
    const apart = await checkApart(system, properties, options, clock, refusals);
    if (apart !== undefined) return apart;
  }
  if (reduce !== 'auto') return reducedCheck({ ...task, reductions: reduce, refusals });
  const unreduced = await judgedSearch({ ...task, abandon: { after: mostUnreduced } });
  if (unreduced !== undefined) return unreduced;
  const reductions = ['partial-order', 'symmetry', 'cone'] as const;
  options.onBeginAgain?.(reductions);
  return reducedCheck({ ...task, reductions, refusals });
}

/** Judges what can be judged on fewer participants by itself, and the rest in one search of all. */
async function reducedCheck(task: Task): Promise<CheckResult> {
  const { system, properties, options, clock, reductions = [], refusals = [] } = task;
  if (!reductions.includes('cone')) return judgedSearch(task);
  const cones = await judgeCones(system, properties, options, clock);
  const left = properties.filter((property) => !cones.verdicts.has(property));
  const report = await judgedSearch({ ...task, properties: left, refusals: [...refusals, ...cones.refusals] });
  const [...judged] = report.verdicts;
  const verdicts = properties.map((property) => cones.verdicts.get(property) ?? judged.shift()!);
  return {
    ...report,
    reductions: [...report.reductions, ...(cones.verdicts.size > 0 ? ['cone'] : [])],
    verdicts: [...verdicts, ...judged],
  };
}

const notKeptWhole = {
  code: 'MC690',
  message: 'A search can be saved only where its states are kept whole.',
  remedy: 'Leave the checkpoint out, or give the store `exact`.',
} as const;

/** The properties of these names; without any, all. @throws CheckerError for an unknown one (MC720) */
export function selectedProperties(system: System, names: readonly string[] | undefined): readonly Property[] {
  if (names === undefined) return system.properties;
  const known = system.properties.map(({ name }) => name);
  const problems = names
    .filter((name) => !known.includes(name) && !builtInVerdicts.includes(name))
    .map(
      (name): Problem => ({
        code: 'MC720',
        message: `The composition has no property ${JSON.stringify(name)}.`,
        remedy: known.length > 0 ? `Use one of ${known.join(', ')}.` : 'It declares no properties at all.',
      }),
    );
  if (problems.length > 0) throw new CheckerError(problems);
  return system.properties.filter(({ name }) => names.includes(name));
}
