import type { CheckOptions, CheckResult } from './check.js';
import type { System } from './compose.js';
import { examine, observerOf } from './examination.js';
import { explorationOf, type OpenGraph } from './explore.js';
import { ignoredActionsOf } from './judges/coverage.js';
import { outcomeOf, tellOutcome } from './outcome.js';
import type { Property } from './property.js';
import type { KnownReads } from './reductions/partial-order/goals.js';
import { type PartialOrder, partialOrder } from './reductions/partial-order/partial-order.js';
import type { Reduction, Refusal } from './reductions/reduction.js';
import { isSymmetric, SymmetricSearch } from './reductions/symmetry/symmetric-search.js';
import type { Verdict } from './report.js';
import { cachedAutomaton } from './search/automata.js';
import type { Clock } from './search/budget.js';
import { Evidence } from './traces/evidence.js';

/** One search with its judges. */
export interface Task {
  readonly system: System;
  readonly properties: readonly Property[];
  readonly options: CheckOptions;
  readonly clock: Clock;
  /** Those to use where they are sound. */
  readonly reductions?: readonly Reduction[];
  /** Why others were not. */
  readonly refusals?: readonly Refusal[];
}

/** Gives a search up that meets more states than this, if it can be reduced. */
interface GiveUp {
  readonly after: number;
}

export async function judgedSearch(task: Task): Promise<CheckResult>;
export async function judgedSearch(task: Task & { readonly abandon: GiveUp }): Promise<CheckResult | undefined>;
/**
 * Explores a system once and judges its properties.
 * @returns undefined where the search was given up
 * @throws CheckerError where a machine cannot be checked
 */
export async function judgedSearch(task: Task & { readonly abandon?: GiveUp }): Promise<CheckResult | undefined> {
  const known: KnownReads = new Map();
  let { reductions = [], refusals = [] } = task;
  for (;;) {
    const found = await searchOnce({ ...task, reductions, refusals }, known);
    if (found === 'outgrown') continue;
    if (found === undefined || !('reason' in found)) return found;
    reductions = reductions.filter((reduction) => reduction !== found.reduction);
    refusals = [...refusals, found];
  }
}

/**
 * @param known what predicates were found to read; a reduced search that finds more is outgrown, and begins again
 * @returns a refusal where the search must begin again without that reduction
 */
async function searchOnce(
  { system, properties, options, clock, reductions = [], refusals = [], abandon }: Task & { readonly abandon?: GiveUp },
  known: KnownReads,
): Promise<CheckResult | undefined | 'outgrown' | Refusal> {
  const create = options.createAutomaton ?? cachedAutomaton;
  const refused: Refusal[] = [...refusals];
  const reduced = (opened: OpenGraph): PartialOrder | undefined => {
    const found = (options.createReducer ?? partialOrder)(
      opened,
      properties,
      (property) => observerOf(property, create),
      known,
    );
    if (typeof found !== 'string') return found;
    refused.push({ reduction: 'partial-order', reason: found });
    return undefined;
  };
  let reducer: PartialOrder | undefined;
  const symmetric = reductions.includes('symmetry')
    ? new SymmetricSearch(properties, options.symmetryHeeds)
    : undefined;
  const examination = await examine(system, properties, options, clock, {
    reduced: reductions.length > 0,
    reducer(opened) {
      reducer = reductions.includes('partial-order') ? reduced(opened) : undefined;
      return reducer;
    },
    ...(symmetric && { canonizer: symmetric.canonizer, look: symmetric.look }),
    ...(abandon && {
      abandon: {
        after: abandon.after,
        when: (opened) => reduced(opened) !== undefined || isSymmetric(opened, properties),
      },
    }),
  });
  const { automata, knowledge, graph, finished } = examination;
  if (!finished) return reducer === undefined ? undefined : 'outgrown';
  if (reducer?.confirms(graph) === false) return 'outgrown';
  if (symmetric?.isSound === false) return symmetric.refusal!;
  if (symmetric?.refusal !== undefined) refused.push(symmetric.refusal);
  const isQuotient = symmetric?.isReduced === true;
  const isWhole = reducer === undefined && !isQuotient;
  const found = outcomeOf(system, examination);
  const outcome = isQuotient ? symmetric.outcomeOfAll(found, graph) : found;
  const told = tellOutcome(isWhole ? outcome : { ...outcome, silences: [] }, new Evidence(system, automata, knowledge));
  return {
    system: system.name,
    ...((reducer === undefined && outcome.size) || { states: null, transitions: null, depth: null }),
    ...(isWhole ? {} : { reduced: { states: graph.states, transitions: graph.transitions, depth: graph.depth } }),
    exhaustive: told.exhaustive,
    bound: told.bound,
    exact: graph.expander.store.exact,
    omission: graph.expander.store.exact ? null : graph.expander.store.omission,
    reductions: [...(reducer === undefined ? [] : ['partial-order']), ...(isQuotient ? ['symmetry'] : [])],
    ...(refused.length > 0 ? { refusedReductions: refused } : {}),
    seconds: clock.seconds,
    verdicts: isWhole ? told.verdicts : told.verdicts.map(ofReduced),
    silences: isWhole ? told.silences : null,
    deadTransitions: isWhole ? told.deadTransitions : null,
    ignoredActions: ignoredActionsOf(system),
    ...(options.keepGraph && graph.expander.store.exact ? { graph: explorationOf(graph) } : {}),
  };
}

/** Without what only the whole graph can tell. */
function ofReduced({ unneeded: _, unentered: __, product: ___, ...verdict }: Verdict): Verdict {
  return verdict;
}
