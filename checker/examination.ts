import type { KnowledgeTable } from './adversary/knowledge-table.js';
import type { System } from './compose.js';
import { type ExploreOptions, type OpenGraph, openGraph } from './explore.js';
import { DeadlockJudge } from './judges/deadlock.js';
import type { Finding } from './judges/finding.js';
import { Products } from './judges/products.js';
import { PropertyJudge } from './judges/property-judge.js';
import { SilenceLog } from './judges/silences.js';
import type { Property } from './property.js';
import { type AutomatonFactory, cachedAutomaton } from './search/automata.js';
import type { Clock } from './search/budget.js';
import { Checkpoint, type CheckpointOptions } from './search/checkpoint.js';
import type { Canonizer } from './search/expander.js';
import type { StoreKind } from './search/inexact.js';
import { Journal } from './search/journal.js';
import { type Judge, type Reducer, search } from './search/search.js';
import { identityOf } from './search/search-identity.js';
import type { StateGraph } from './search/state-graph.js';
import type { Tables } from './search/tables.js';
import type { LocalAutomaton } from './xstate/local-automaton.js';

/** What one search has found out, before anything is executed again. */
export interface Examination {
  readonly automata: readonly LocalAutomaton[];
  readonly knowledge: KnowledgeTable | undefined;
  readonly graph: StateGraph;
  readonly properties: readonly Property[];
  /** Of each property; of those alone that can be judged, where states are not kept whole. */
  readonly judges: readonly PropertyJudge[];
  /** By judge. */
  readonly findings: readonly Finding[];
  /** The first deadlock. */
  readonly deadlock: number | undefined;
  readonly silences: SilenceLog;
  /** False where it was abandoned, or outgrown by its reducer: then nothing may be concluded. */
  readonly finished: boolean;
}

/** What is asked of a search. */
export interface ExamineOptions extends ExploreOptions {
  /** End with the depth of the first refutation. */
  readonly first?: boolean;
  /** Look which parts of a formula that holds it does not need. */
  readonly formulaParts?: boolean;
  /** How states are kept; default: whole. */
  readonly store?: StoreKind;
  /** Saves the search now and then; then it is not reduced. */
  readonly checkpoint?: CheckpointOptions;
}

/** How to search. */
export interface SearchPlan {
  /** States may be expanded in part. */
  readonly reduced?: boolean;
  /** Lets one state stand for others, if it finds out how. */
  canonizer?(tables: Tables): Canonizer | undefined;
  /** Chooses the actions to follow, if it finds out how. */
  reducer?(opened: OpenGraph): Reducer | undefined;
  /** Gives a search up that meets more states than this, if that is agreed to. */
  readonly abandon?: { readonly after: number; when(opened: OpenGraph): boolean };
  /** Further judges, made for the graph. */
  look?(opened: OpenGraph): readonly Judge[];
}

/** Forms that are judged on the whole graph when it is known. */
const needsEdges: readonly Property['form'][] = ['recoverable', 'liveness'];
const needsGraph = ({ form, history }: Property) => needsEdges.includes(form) || history !== undefined;

/**
 * Searches a system once and judges properties of it.
 * @throws CheckerError where a machine cannot be checked
 */
export async function examine(
  system: System,
  properties: readonly Property[],
  options: ExamineOptions,
  clock: Clock,
  plan: SearchPlan = {},
): Promise<Examination> {
  const silences = new SilenceLog();
  const exact = (options.store ?? 'exact') === 'exact';
  const opened = openGraph(system, {
    ...options,
    keepEdges: exact && properties.some(needsGraph),
    reduced: plan.reduced === true,
    onUnhandled: silences.note,
    ...(options.checkpoint && { journal: new Journal() }),
    ...(plan.canonizer && { canonizer: plan.canonizer }),
  });
  const { automata, knowledge, graph, questions, within } = opened;
  graph.expander.attend(questions);
  const reducer = plan.reducer?.(opened);
  const create = options.createAutomaton ?? cachedAutomaton;
  const products = new Products(graph, questions, options.states ?? Number.POSITIVE_INFINITY);
  const looked = properties.filter((property) => exact || !needsGraph(property));
  const judges = looked.map(
    (property) => new PropertyJudge(property, graph, questions, observerOf(property, create), products),
  );
  const deadlock = new DeadlockJudge(graph);
  const { abandon } = plan;
  const names = properties.map(({ name }) => name);
  const checkpoint =
    options.checkpoint &&
    new Checkpoint(graph, identityOf(system, names, options, options.checkpoint.version ?? ''), options.checkpoint);
  const finished = await search(graph, [...judges, deadlock, ...(plan.look?.(opened) ?? [])], options, clock, within, {
    reducer,
    checkpoint,
    abandon: abandon && { after: abandon.after, when: () => abandon.when(opened) },
  });
  const findings: Finding[] = [];
  if (finished) for (const judge of judges) findings.push(await judge.finish(clock, options.formulaParts === true));
  return { automata, knowledge, graph, properties, judges, findings, deadlock: deadlock.state, silences, finished };
}

/** The automaton of a property's observer, which knows nobody. Properties that watch with the same machine share it, so its name is no property's. */
export const observerOf = ({ history }: Property, create: AutomatonFactory) =>
  history === undefined ? undefined : create({ name: 'history', machine: history, peers: [] });
