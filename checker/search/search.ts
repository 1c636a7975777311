import type { Budget, Clock, Progress } from './budget.js';
import { CANNOT_BE_COMPUTED, type Expander, OVERFLOWS } from './expander.js';
import type { Cut, StateGraph } from './state-graph.js';

/** Looks at the states as the search goes. */
export interface Judge {
  /** It looks at no state by itself: neither `visit` nor `expanded` would do anything. */
  readonly ignoresStates?: boolean;
  /** A reachable state, in breadth-first order; `graph.expander` has it loaded. */
  visit?(state: number): void;
  /** The same state, expanded just now. */
  expanded?(state: number): void;
  /** Every state of one more depth has been expanded, or will not be. */
  level?(clock: Clock): Promise<void>;
  /** A refutation has been found. */
  readonly refuted?: boolean;
}

export interface SearchOptions extends Budget {
  /** End with the depth at which the first judge has a refutation. */
  readonly first?: boolean;
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
}

/** Ends a search that has met many states, so that a smaller one can begin. */
export interface Abandon {
  readonly after: number;
  /** Asked once, when more states than that are known. */
  when(): boolean;
}

/** Lies the loaded state inside the bound? */
export type Within = (values: Int32Array) => boolean;

/**
 * Explores breadth first, and lets the judges look at every state once. States that a budget or `within` leaves unexpanded are
 * looked at as well.
 * @returns false where it was abandoned: then nothing may be concluded
 */
export async function search(
  graph: StateGraph,
  judges: readonly Judge[],
  options: SearchOptions,
  clock: Clock,
  within?: Within,
  { reducer, abandon }: { readonly reducer?: Reducer | undefined; readonly abandon?: Abandon | undefined } = {},
): Promise<boolean> {
  const { expander } = graph;
  let asked = abandon === undefined;
  const visitors = judges.filter(({ ignoresStates }) => ignoresStates !== true);
  let levelEnd = 1;
  graph.cut = clock.expired();
  for (let state = 0; state < graph.states; state++) {
    if (state === levelEnd) {
      levelEnd = graph.states;
      for (const judge of judges) await judge.level?.(clock);
      if (options.first && judges.some(({ refuted }) => refuted)) graph.cut ??= 'first';
      graph.depth++;
    }
    if (clock.due()) {
      options.onProgress?.(progressOf(graph, state, clock));
      await clock.pause();
      graph.cut ??= clock.expired();
    }
    expander.load(state);
    for (const judge of visitors) judge.visit?.(state);
    if (within !== undefined && !within(expander.values)) {
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
    graph.addExpanded(state, expanded(expander, state, reducer));
    if (expander.stops > 0) noteStops(graph, expander, state);
    for (const judge of visitors) judge.expanded?.(state);
  }
  for (const judge of judges) await judge.level?.(clock);
  options.onProgress?.(progressOf(graph, graph.states, clock));
  return true;
}

/** Expands a state. @returns the choices that are followed, where those are not simply all */
function expanded(expander: Expander, state: number, reducer: Reducer | undefined): readonly number[] | undefined {
  if (reducer === undefined) {
    expander.expand(state);
    return undefined;
  }
  expander.enumerate(state);
  const chosen = reducer.choose(expander, state);
  for (const choice of chosen) expander.commit(choice);
  return chosen;
}

function spent(graph: StateGraph, { states, depth }: SearchOptions): Cut | undefined {
  if (states !== undefined && graph.states > states) return 'states';
  return depth !== undefined && graph.depth >= depth ? 'depth' : undefined;
}

function noteStops(graph: StateGraph, { targets, actions, count, tables }: Expander, state: number): void {
  for (let choice = 0; choice < count; choice++) {
    if (targets[choice] === OVERFLOWS) graph.overflow ??= { state, choice };
    else if (targets[choice] === CANNOT_BE_COMPUTED) graph.problem ??= tables.actions[actions[choice]!]!.step?.problem;
  }
}

function progressOf(graph: StateGraph, state: number, clock: Clock): Progress {
  return {
    states: graph.states,
    transitions: graph.transitions,
    depth: graph.depth,
    queue: graph.states - state,
    seconds: clock.seconds,
  };
}
