import type { AnyMachineSnapshot } from 'xstate';
import { type KnowledgeFactory, knowledgeOf } from './adversary/knowledge-of.js';
import type { KnowledgeTable } from './adversary/knowledge-table.js';
import type { Channel } from './channels/channel.js';
import { isMarked, itemOf } from './channels/content.js';
import type { System } from './compose.js';
import type { ActionClass, ChannelKind, Message } from './composition.js';
import type { Problem } from './errors.js';
import { DecisionTree, TRUE } from './judges/decision-tree.js';
import { Questions } from './judges/questions.js';
import type { ActionKind } from './search/action.js';
import { type AutomatonFactory, automataOf, cachedAutomaton, checkedAutomaton } from './search/automata.js';
import { Clock } from './search/budget.js';
import { type Canonizer, Expander, isState, type OnUnhandled, OVERFLOWS } from './search/expander.js';
import type { StoreKind } from './search/inexact.js';
import type { Journal } from './search/journal.js';
import { type SearchOptions, search, type Within } from './search/search.js';
import { StateGraph } from './search/state-graph.js';
import { Tables } from './search/tables.js';
import type { LocalAutomaton } from './xstate/local-automaton.js';

export interface ExploreOptions extends Omit<SearchOptions, 'first'> {
  /** How many states there will be, if that is known: their table then has its size from the start. */
  readonly expectedStates?: number;
  /** For tests of the checker: makes the participants' local automata. */
  readonly createAutomaton?: AutomatonFactory;
  /** For tests of the checker: makes the table of what the adversary may know. */
  readonly createKnowledge?: KnowledgeFactory;
}

/** What a channel holds in a state. */
export interface ChannelContent {
  readonly kind: ChannelKind;
  /** Which of the declared rules; their number for the rule behind them. */
  readonly rule: number;
  readonly to: string;
  /** In the channel's order. `repeated`: a copy; in a set, spent. */
  readonly messages: readonly { readonly from: string; readonly event: Message; readonly repeated: boolean }[];
}

/** A global state, decoded. */
export interface DecodedState {
  /** Snapshots by participant. */
  readonly participants: Readonly<Record<string, AnyMachineSnapshot>>;
  /** Canonical keys of the local states by participant, pending timers included. */
  readonly keys: Readonly<Record<string, string>>;
  /** The channels that are not empty, by receiver, rule and sender. */
  readonly channels: readonly ChannelContent[];
  /** The relevant facts that the adversary knows, sorted; absent where there is none. */
  readonly knowledge?: readonly string[];
}

/** An enabled action. */
export interface ExploredEdge {
  readonly kind: ActionKind;
  readonly class: ActionClass;
  readonly participant: string;
  /** The sender, or in whose name a forgery comes. */
  readonly from?: string;
  readonly event: Message;
  /** The state it leads to, or why it leads to none. */
  readonly target: number | 'overflow' | 'problem';
}

/** The explored graph of a composition; states are numbered breadth first. */
export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  readonly exhaustive: boolean;
  readonly bound: string | null;
  readonly problem: Problem | undefined;
  isExpanded(state: number): boolean;
  isAtRest(state: number): boolean;
  decode(state: number): DecodedState;
  /** The enabled actions in the order of paths; none for a state that was not expanded. */
  edges(state: number): readonly ExploredEdge[];
  /** The least of the shortest paths to a state. */
  pathTo(state: number): readonly number[];
}

/**
 * Explores every reachable state of a composition, without judging anything.
 * @throws CheckerError where a participant's machine cannot be checked.
 */
export async function explore(system: System, options: ExploreOptions = {}): Promise<Exploration> {
  const { graph, within } = openGraph(system, { ...options, keepEdges: false });
  await search(graph, [], options, new Clock(options), within);
  return explorationOf(graph);
}

/** The graph of a system before its search, with what looks at its states. */
export interface OpenGraph {
  readonly automata: readonly LocalAutomaton[];
  readonly knowledge: KnowledgeTable | undefined;
  readonly graph: StateGraph;
  readonly questions: Questions;
  readonly within: Within | undefined;
}

/** Compiles a system for a search. */
export function openGraph(
  system: System,
  options: {
    readonly createAutomaton?: AutomatonFactory;
    readonly createKnowledge?: KnowledgeFactory;
    readonly keepEdges: boolean;
    readonly store?: StoreKind | undefined;
    readonly expectedStates?: number | undefined;
    readonly memory?: number;
    /** Told what the tables work out. */
    readonly journal?: Journal | undefined;
    /** States may be expanded in part. */
    readonly reduced?: boolean;
    readonly onUnhandled?: OnUnhandled;
    /** Lets one state stand for others. */
    canonizer?(tables: Tables): Canonizer | undefined;
  },
): OpenGraph {
  const { journal } = options;
  // What others have asked of a shared automaton numbers its states, which must be numbered the same when a search is taken up again.
  const create = options.createAutomaton ?? (journal === undefined ? cachedAutomaton : checkedAutomaton);
  const automata = automataOf(system.participants, create);
  const knowledge = knowledgeOf(system, options.createKnowledge);
  const tables = new Tables(system, automata, knowledge, journal);
  const { onUnhandled, store, expectedStates: expected, keepEdges, reduced, memory } = options;
  // Edges are wanted of every action; a reduction chooses among all; and what lies outside of a bound is not expanded.
  const wakeful = keepEdges || reduced || system.within !== undefined;
  const graph = new StateGraph(
    new Expander(tables, { onUnhandled, canonizer: options.canonizer?.(tables), store, expected, wakeful }),
    keepEdges,
    reduced,
    memory === undefined ? undefined : memory * 2 ** 20,
  );
  const questions = new Questions(automata, knowledge);
  if (system.within === undefined) return { automata, knowledge, graph, questions, within: undefined };
  const tree = new DecisionTree(questions, system.within, '`within` of the composition');
  const within: Within = (values) => {
    const inside = tree.test(values) === TRUE;
    graph.problem ??= tree.problem;
    return inside;
  };
  return { automata, knowledge, graph, questions, within };
}

/** Why the graph is less than everything reachable: what cut the search, or the bound that was met. */
export const boundOf = ({ cut, bounded, overflow }: StateGraph): string | null =>
  cut ?? (bounded ? 'within' : overflow === undefined ? null : 'overflow');

/** A finished graph for readers. */
export function explorationOf(graph: StateGraph): Exploration {
  const { expander } = graph;
  const { tables } = expander;
  const { names } = tables;
  return {
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    exhaustive: graph.cut === undefined,
    bound: boundOf(graph),
    problem: graph.problem,
    isExpanded: (state) => graph.isExpanded(state),
    isAtRest: (state) => graph.isAtRest(state),
    pathTo: (state) => graph.pathTo(state),
    decode(state) {
      expander.load(state);
      const locals = tables.automata.map((automaton, field) => automaton.states[expander.values[field]!]!);
      const channels = tables.routes.channels.flat().filter(({ field }) => (expander.values[field] ?? 0) !== 0);
      return {
        participants: Object.fromEntries(locals.map(({ snapshot }, field) => [names[field]!, snapshot])),
        keys: Object.fromEntries(locals.map(({ key }, field) => [names[field]!, key])),
        channels: channels.map((channel) => contentOf(channel, expander.values[channel.field]!, names)),
        ...(tables.knowledge && { knowledge: tables.knowledge.factsIn(expander.values[tables.knowledgeField]!) }),
      };
    },
    edges(state) {
      if (!graph.isExpanded(state)) return [];
      expander.expand(state);
      return Array.from({ length: expander.count }, (_, choice) => {
        const { kind, class: cls, participant, from, as, event } = tables.actions[expander.actions[choice]!]!;
        const sender = from === undefined ? as : names[from]!;
        const target = expander.targets[choice]!;
        return {
          kind,
          class: cls,
          participant: names[participant]!,
          ...(sender === undefined ? {} : { from: sender }),
          event,
          target: isState(target) ? target : target === OVERFLOWS ? 'overflow' : 'problem',
        };
      });
    },
  };
}

/** What a channel holds, by the number of its content. */
export function contentOf(channel: Channel, content: number, names: readonly string[]): ChannelContent {
  return {
    kind: channel.rule.kind,
    rule: channel.ruleIndex,
    to: names[channel.receiver]!,
    messages: channel.contents[content]!.map((entry) => {
      const { from, event } = channel.items[itemOf(entry)]!;
      return { from: names[from]!, event, repeated: isMarked(entry) };
    }),
  };
}
