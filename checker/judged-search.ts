import type { CheckOptions, CheckResult } from './check.js';
import type { System } from './compose.js';
import { examine } from './examination.js';
import { explorationOf, type OpenGraph } from './explore.js';
import { ignoredActionsOf } from './judges/coverage.js';
import { outcomeOf, tellOutcome } from './outcome.js';
import type { Property } from './property.js';
import { partialOrder } from './reductions/partial-order.js';
import type { Reduction, Refusal } from './reductions/reduction.js';
import type { CheckReport, Verdict } from './report.js';
import type { Clock } from './search/budget.js';
import type { Reducer } from './search/search.js';
import type { StateGraph } from './search/state-graph.js';
import { Evidence } from './traces/evidence.js';

/** One search with its judges. */
interface Task {
  readonly system: System;
  readonly properties: readonly Property[];
  readonly options: CheckOptions;
  readonly clock: Clock;
  /** Those to use where they are sound. */
  readonly reductions?: readonly Reduction[];
  /** Told why one is not used. */
  readonly refusals: Refusal[];
}

export async function judgedSearch(task: Task): Promise<CheckResult>;
export async function judgedSearch(task: Task & { readonly abandonAfter: number }): Promise<CheckResult | undefined>;
/**
 * Explores a system once and judges its properties.
 * @param abandonAfter give the search up that meets more states than this, if it can be reduced
 * @returns undefined where the search was given up
 * @throws CheckerError where a machine cannot be checked
 */
export async function judgedSearch({
  system,
  properties,
  options,
  clock,
  reductions = [],
  refusals,
  abandonAfter,
}: Task & { readonly abandonAfter?: number }): Promise<CheckResult | undefined> {
  const reducerOf = (opened: OpenGraph): Reducer | undefined => {
    const found = partialOrder(opened, properties);
    if (typeof found !== 'string') return found;
    refusals.push({ reduction: 'partial-order', reason: found });
    return undefined;
  };
  let reducer: Reducer | undefined;
  const examination = await examine(system, properties, options, clock, {
    ...(reductions.includes('partial-order') && { reducer: (opened: OpenGraph) => (reducer = reducerOf(opened)) }),
    ...(abandonAfter !== undefined && {
      abandon: { after: abandonAfter, when: (opened: OpenGraph) => reducerOf(opened) !== undefined },
    }),
  });
  if (examination.abandoned) return undefined;
  const { automata, knowledge, graph } = examination;
  const told = tellOutcome(outcomeOf(system, examination), new Evidence(system, automata, knowledge));
  return {
    system: system.name,
    ...sizeOf(graph, reducer),
    ...told,
    ...(reducer === undefined ? {} : { verdicts: told.verdicts.map(ofReduced), silences: null, deadTransitions: null }),
    exact: true,
    omission: null,
    reductions: reducer === undefined ? [] : ['partial-order'],
    ...(refusals.length > 0 ? { refusedReductions: refusals } : {}),
    seconds: clock.seconds,
    ignoredActions: ignoredActionsOf(system),
    ...(options.keepGraph ? { graph: explorationOf(graph) } : {}),
  };
}

/** A reduced graph says nothing about the size of the whole one. */
function sizeOf(
  { states, transitions, depth }: StateGraph,
  reducer: Reducer | undefined,
): Pick<CheckReport, 'states' | 'transitions' | 'depth' | 'reduced'> {
  if (reducer === undefined) return { states, transitions, depth };
  return { states: null, transitions: null, depth: null, reduced: { states, transitions, depth } };
}

/** Without what only the whole graph can tell. */
function ofReduced({ unneeded: _, unentered: __, product: ___, ...verdict }: Verdict): Verdict {
  return verdict;
}
