import type { System } from './compose.js';
import { CheckerError, type Problem } from './errors.js';
import { examine } from './examination.js';
import { type Exploration, type ExploreOptions, explorationOf } from './explore.js';
import { ignoredActionsOf } from './judges/coverage.js';
import { outcomeOf, tellOutcome } from './outcome.js';
import type { Property } from './property.js';
import { builtInVerdicts } from './property-problems.js';
import type { CheckReport } from './report.js';
import { Clock } from './search/budget.js';
import { Evidence } from './traces/evidence.js';

export interface CheckOptions extends ExploreOptions {
  /** Names of the properties to judge; default: all. Deadlock and overflow are always judged, named or not. */
  readonly properties?: readonly string[];
  /** End with the depth of the first refutation. */
  readonly first?: boolean;
  /** Look which parts of a formula that holds it does not need: it is judged anew for each of them. */
  readonly formulaParts?: boolean;
  /** Hand out the explored graph beside the report. */
  readonly keepGraph?: boolean;
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
  const examination = await examine(system, properties, options, clock);
  const { automata, knowledge, graph } = examination;
  return {
    system: system.name,
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    ...tellOutcome(outcomeOf(system, examination), new Evidence(system, automata, knowledge)),
    exact: true,
    omission: null,
    reductions: [],
    seconds: clock.seconds,
    ignoredActions: ignoredActionsOf(system),
    ...(options.keepGraph ? { graph: explorationOf(graph) } : {}),
  };
}

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
