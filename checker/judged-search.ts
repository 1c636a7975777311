import type { CheckOptions, CheckResult } from './check.js';
import type { System } from './compose.js';
import { boundOf, explorationOf, openGraph } from './explore.js';
import { deadTransitionsOf, ignoredActionsOf } from './judges/coverage.js';
import { DeadlockJudge } from './judges/deadlock.js';
import { Products } from './judges/products.js';
import { type Finding, PropertyJudge } from './judges/property-judge.js';
import { SilenceLog } from './judges/silences.js';
import type { Property } from './property.js';
import type { KnownReads } from './reductions/partial-order/goals.js';
import { type PartialOrder, partialOrder } from './reductions/partial-order/partial-order.js';
import type { Reduction, Refusal } from './reductions/reduction.js';
import type { CheckReport, Verdict } from './report.js';
import { type AutomatonFactory, cachedAutomaton } from './search/automata.js';
import type { Clock } from './search/budget.js';
import { type Reducer, search } from './search/search.js';
import type { StateGraph } from './search/state-graph.js';
import { Evidence } from './traces/evidence.js';
import { builtInVerdict, type Limits, verdictOf } from './verdicts.js';

/** One search with its judges. */
interface Task {
  readonly system: System;
  readonly properties: readonly Property[];
  readonly options: CheckOptions;
  readonly clock: Clock;
  /** Those to use where they are sound. */
  readonly reductions?: readonly Reduction[];
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
  for (;;) {
    const found = await searchOnce(task, known);
    if (found !== 'outgrown') return found;
  }
}

/** @param known what predicates were found to read; a reduced search that finds more is outgrown, and begins again */
async function searchOnce(
  { system, properties, options, clock, reductions = [], abandon }: Task & { readonly abandon?: GiveUp },
  known: KnownReads,
): Promise<CheckResult | undefined | 'outgrown'> {
  const silences = new SilenceLog();
  const opened = openGraph(system, {
    ...options,
    keepEdges: properties.some(({ form, history }) => needsEdges.includes(form) || history !== undefined),
    reduced: reductions.length > 0,
    onUnhandled: silences.note,
  });
  const { automata, knowledge, graph, views, within } = opened;
  const create = options.createAutomaton ?? cachedAutomaton;
  const refusals: Refusal[] = [];
  const reduced = (): PartialOrder | undefined => {
    const found = (options.createReducer ?? partialOrder)(
      opened,
      properties,
      (property) => observerOf(property, create),
      known,
    );
    if (typeof found !== 'string') return found;
    refusals.push({ reduction: 'partial-order', reason: found });
    return undefined;
  };
  const reducer = reductions.includes('partial-order') ? reduced() : undefined;
  const products = new Products(graph, views, options.states ?? Number.POSITIVE_INFINITY);
  const judges = properties.map(
    (property) => new PropertyJudge(property, graph, views, observerOf(property, create), products),
  );
  const deadlock = new DeadlockJudge(graph);
  const finished = await search(graph, [...judges, deadlock], options, clock, within, {
    reducer,
    abandon: abandon && { after: abandon.after, when: () => reduced() !== undefined },
  });
  if (!finished) return reducer === undefined ? undefined : 'outgrown';

  const evidence = new Evidence(system, automata, knowledge);
  const limits: Limits = { cut: graph.cut, bound: boundOf(graph), problem: graph.problem };
  const findings: Finding[] = [];
  for (const judge of judges) findings.push(await judge.finish(clock, options.formulaParts === true));
  if (reducer?.confirms(graph) === false) return 'outgrown';
  const met = reducer === undefined ? silences.list(graph) : [];
  // XState need not execute again what it has executed as the beginning of a longer run.
  const runs = [...findings.flatMap(({ run, witness }) => [run ?? [], witness ?? []]), ...met.map(({ path }) => path)];
  for (const run of runs.sort((a, b) => b.length - a.length)) evidence.confirms(run);
  const verdicts = judges.map(({ property }, index) => verdictOf(property, findings[index]!, limits, evidence));
  verdicts.push(
    builtInVerdict(
      'deadlock',
      deadlock.state === undefined ? undefined : graph.pathTo(deadlock.state),
      limits,
      evidence,
    ),
  );
  if (graph.overflow !== undefined) {
    const { state, choice } = graph.overflow;
    verdicts.push(builtInVerdict('overflow', [...graph.pathTo(state), choice], limits, evidence));
  }
  const noted = met.filter(({ path }) => evidence.confirms(path));
  const trusted = evidence.discredit(verdicts);
  return {
    system: system.name,
    ...sizeOf(graph, reducer),
    exhaustive: graph.cut === undefined,
    bound: limits.bound,
    exact: true,
    omission: null,
    reductions: reducer === undefined ? [] : ['partial-order'],
    ...(refusals.length > 0 ? { refusedReductions: refusals } : {}),
    seconds: clock.seconds,
    verdicts: reducer === undefined ? trusted : trusted.map(ofReduced),
    silences:
      reducer === undefined ? noted.map(({ path, ...silence }) => ({ ...silence, trace: path.join('/') })) : null,
    deadTransitions: reducer === undefined ? deadTransitionsOf(system, graph.expander.tables) : null,
    ignoredActions: ignoredActionsOf(system),
    ...(options.keepGraph ? { graph: explorationOf(graph) } : {}),
  };
}

/** Forms that are judged on the whole graph when it is known. */
const needsEdges: readonly Property['form'][] = ['recoverable', 'liveness'];

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

/** The automaton of a property's observer, which knows nobody. Properties that watch with the same machine share it, so its name is no property's. */
const observerOf = ({ history }: Property, create: AutomatonFactory) =>
  history === undefined ? undefined : create({ name: 'history', machine: history, peers: [] });
