import type { Budget, Clock, Progress } from './budget.js';
import type { Checkpoint } from './checkpoint.js';
import { type Expander, isState, OVERFLOWS } from './expander.js';
import { Lookers } from './lookers.js';
import { Outlook } from './outlook.js';
import { revisit } from './revisit.js';
import type { Cut, StateGraph } from './state-graph.js';
import { type Helpers, usualTuning } from './together/crew.js';

/** More states than those enumerated together lead to. */
const mostAdded = 2 ** 16;

/** Looks at the states as the search goes. */
export interface Judge {
  /**
   * Told of reachable states in breadth-first order, each once; `graph.expander` has it loaded. States are left out that differ from where they
   * were found in nothing that is looked at.
   */
  readonly visit?: ((state: number) => void) | undefined;
  /** Told of each state that has been expanded, in the same order, when others may have been visited already; it is the one in hand. */
  readonly expanded?: ((state: number) => void) | undefined;
  /** Every state of one more depth has been expanded, or will not be. */
  level?(clock: Clock): Promise<void>;
  /** A refutation has been found. */
  readonly refuted?: boolean;
}

export interface SearchOptions extends Budget {
  /** End with the depth at which the first judge has a refutation. */
  readonly first?: boolean;
  /** Threads that may take part in a large search; the results do not depend on how many they are. */
  readonly helpers?: Helpers;
  onProgress?(progress: Progress): void;
}

/** Chooses which actions of a state are followed, so that the search meets fewer states. */
export interface Reducer {
  /**
   * To be asked once for each state, in the order of the search.
   * @param expander has the state enumerated; actions may be committed already
   * @returns the choices to follow, in ascending order; all of them are committed then
   */
  choose(expander: Expander, state: number): readonly number[];
  /** Looks at every state before it is expanded or left unexpanded. */
  visit(values: ArrayLike<number>): void;
  /** What it has relied upon is no longer so: the search must begin again with another. */
  readonly outgrown: boolean;
}

/** Ends a search that has met many states, so that a smaller one can begin. */
interface Abandon {
  readonly after: number;
  /** Asked once, when more states than that are known. */
  when(): boolean;
}

/** What a search may have beside its judges. */
export interface Beside {
  readonly reducer?: Reducer | undefined;
  readonly abandon?: Abandon | undefined;
  /** Saves the search, which has no reducer then, and takes it up where it was saved. */
  readonly checkpoint?: Checkpoint | undefined;
}

/** Lies the loaded state inside the bound? */
export type Within = (values: Int32Array) => boolean;

/**
 * Explores breadth first, and lets the judges look at every state once. States that a budget or `within` leaves unexpanded are
 * looked at as well.
 * @returns false where it was abandoned, or outgrown by its reducer: then nothing may be concluded
 */
export async function search(
  graph: StateGraph,
  judges: readonly Judge[],
  options: SearchOptions,
  clock: Clock,
  within?: Within,
  beside: Beside = {},
): Promise<boolean> {
  try {
    return await searchAll(graph, judges, options, clock, within, beside);
  } finally {
    graph.expander.disband();
  }
}

async function searchAll(
  graph: StateGraph,
  judges: readonly Judge[],
  options: SearchOptions,
  clock: Clock,
  within: Within | undefined,
  { reducer, abandon, checkpoint }: Beside,
): Promise<boolean> {
  const { expander } = graph;
  let { helpers } = options;
  let asked = abandon === undefined;
  const lookers = new Lookers(graph, judges);
  const outlook = new Outlook();
  let looked = 1;
  const expanded = checkpoint?.restore() ?? 0;
  let levelEnd = await revisit(graph, judges, lookers, expanded, clock, within);
  graph.cut = clock.expired();
  for (let state = expanded; state < graph.states; ) {
    if (state === levelEnd) {
      levelEnd = graph.states;
      outlook.add(levelEnd - state);
      for (const judge of judges) await judge.level?.(clock);
      if (options.first && judges.some(({ refuted }) => refuted)) graph.cut ??= 'first';
      graph.depth++;
    }
    if (clock.due(looked)) {
      options.onProgress?.(progressOf(graph, state, clock, levelEnd, outlook));
      await clock.pause();
      graph.cut ??= clock.expired();
    }
    const together = within === undefined && reducer === undefined && isRoomy(graph, options);
    if (helpers !== undefined && graph.states > (helpers.tuning ?? usualTuning).after) {
      const alone = within !== undefined ? 'bound' : reducer !== undefined ? 'reduction' : expander.engage(helpers);
      helpers.told?.(alone);
      helpers = undefined;
    }
    if (expander.isHelpedInVain) {
      expander.disband();
      options.helpers?.told?.('in vain');
    }
    const end = together ? expander.enumerateFrom(state, levelEnd) : state + 1;
    if (together && !graph.reserve()) graph.cut = 'memory';
    looked = end - state;
    if (checkpoint?.isDue(state, graph.cut)) checkpoint.save(state);
    if (together && asked && graph.cut === undefined) {
      lookers.visit(state, end);
      expandTogether(graph, state, end, lookers);
      state = end;
    }
    for (; state < end; state++) {
      lookers.visit(state, state + 1);
      expander.load(state);
      reducer?.visit(expander.values);
      if (reducer?.outgrown) return false;
      if (within !== undefined && !within(expander.locals)) {
        graph.bounded = true;
        graph.addUnexpanded();
        continue;
      }
      graph.cut ??= spent(graph, options);
      if (graph.cut !== undefined) {
        graph.addUnexpanded();
        continue;
      }
      if (!asked && graph.states > abandon!.after) {
        asked = true;
        if (abandon!.when()) return false;
      }
      if (!together && !enumerated(graph, state)) continue;
      if (reducer === undefined) {
        expandTogether(graph, state, state + 1, lookers);
      } else {
        graph.addExpanded(state, followed(expander, state, reducer));
        if (expander.stops > 0) noteStops(graph, expander, state);
        lookers.expanded(state, state + 1);
      }
    }
  }
  for (const judge of judges) await judge.level?.(clock);
  options.onProgress?.(progressOf(graph, graph.states, clock, graph.states));
  return true;
}

/** Finds a state's actions. @returns false where there is no memory for what they lead to: then it stays unexpanded */
function enumerated(graph: StateGraph, state: number): boolean {
  graph.expander.enumerate(state);
  if (graph.reserve()) return true;
  graph.cut = 'memory';
  graph.addUnexpanded();
  return false;
}

/** Adds what the actions of states lead to that have been enumerated. */
function expandTogether(graph: StateGraph, from: number, end: number, lookers: Lookers): void {
  const { expander } = graph;
  expander.expandTogether(from, end);
  graph.addExpandedTogether(from, end);
  if (expander.stops > 0)
    for (let state = from; state < end; state++) {
      expander.settle(state);
      noteStops(graph, expander, state);
    }
  lookers.expanded(from, end);
}

/** Follows an enumerated state's actions as far as the reducer says. @returns the choices that are followed */
function followed(expander: Expander, state: number, reducer: Reducer): readonly number[] {
  const chosen = reducer.choose(expander, state);
  for (const choice of chosen) expander.commit(choice);
  return chosen;
}

function spent(graph: StateGraph, { states, depth }: SearchOptions): Cut | undefined {
  if (states !== undefined && graph.states > states) return 'states';
  return depth !== undefined && graph.depth >= depth ? 'depth' : undefined;
}

/** Is the budget so far away that states may be enumerated together, before it is known that they will be expanded? */
function isRoomy(graph: StateGraph, options: SearchOptions): boolean {
  if (graph.cut !== undefined || spent(graph, options) !== undefined) return false;
  return options.states === undefined || graph.states + mostAdded < options.states;
}

function noteStops(graph: StateGraph, expander: Expander, state: number): void {
  const { pending, first, end, tables } = expander;
  const { targets, actions } = pending;
  for (let place = first; place < end; place++) {
    if (isState(targets[place]!)) continue;
    if (targets[place] === OVERFLOWS) graph.overflow ??= { state, choice: expander.choiceOf(place) };
    else graph.problem ??= tables.actions[actions[place]!]!.step?.problem;
  }
}

/** @param levelEnd how many states there are up to the level that is expanded now */
function progressOf(graph: StateGraph, state: number, clock: Clock, levelEnd: number, outlook?: Outlook): Progress {
  const further = outlook?.further;
  return {
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    queue: graph.states - state,
    seconds: clock.seconds,
    ...(further !== undefined && { expected: Math.max(graph.states, levelEnd + further) }),
  };
}
