import type { GoalGraph, Move } from './goal-graph.js';

/** A run through a graph, from its start. */
type Way = readonly Move[];

export interface CoverOptions {
  /** A run that is longer than this is not led to further goals. */
  readonly longest: number;
  /** Goals that need no run. */
  readonly except: ReadonlySet<number>;
}

/**
 * Runs that together meet every goal of a graph: each goes to the nearest goal that none has met, from there to the next one, as long as there
 * is any ahead and the run is not too long, and then on to its end. A run that the others make needless is dropped again, so that each of
 * those left meets something alone.
 */
export function coveringRuns(graph: GoalGraph, options: CoverOptions): readonly Way[] {
  const open = new OpenGoals(graph, options.except);
  const ways: Way[] = [];
  for (let way = open.lead(options.longest); way.length > 0; way = open.lead(options.longest)) {
    ways.push([...way, ...toEnd(graph, way)]);
  }
  return needed(graph, ways, options.except);
}

/** What a run meets, by the number of the actions behind which it has met it. */
export function metBy(graph: GoalGraph, way: Way): readonly (readonly number[])[] {
  let enabled: readonly Move[] = [];
  return way.reduce<(readonly number[])[]>(
    (met, move, index) => {
      const before = way[index - 1];
      const order = before === undefined ? undefined : graph.orderOf(before, move, enabled);
      enabled = graph.moves[before?.target ?? 0]!;
      met.push(order === undefined ? move.goals : [...move.goals, order]);
      return met;
    },
    [graph.start],
  );
}

/** The goals that no run has met so far. */
class OpenGoals {
  private readonly open: Uint8Array;
  /** States from which no open goal is ahead: goals only close, so that none ever will be. */
  private readonly barren: Uint8Array;

  constructor(
    private readonly graph: GoalGraph,
    except: ReadonlySet<number>,
  ) {
    this.open = new Uint8Array(graph.goals.length).fill(1);
    this.barren = new Uint8Array(graph.states);
    for (const goal of [...except, ...graph.start]) this.open[goal] = 0;
  }

  /** A run from one open goal to the next; empty where none can be reached. */
  lead(longest: number): Way {
    const way: Move[] = [];
    for (;;) {
      const next = this.nearest(way);
      if (next === undefined || (way.length > 0 && way.length + next.length > longest)) return way;
      way.push(...next);
      for (const goals of metBy(this.graph, way)) for (const goal of goals) this.open[goal] = 0;
    }
  }

  /** The shortest way on to an open goal. */
  private nearest(way: Way): Way | undefined {
    const { graph, barren } = this;
    const from = way.at(-1)?.target ?? 0;
    const last = way.at(-1);
    const enabled = graph.moves[way.at(-2)?.target ?? 0]!;
    const behind = last && graph.moves[from]!.find((move) => this.isOpen(graph.orderOf(last, move, enabled)));
    if (behind !== undefined) return [behind];
    const cameBy = new Map<number, { readonly state: number; readonly move: Move } | null>([[from, null]]);
    for (const [state] of cameBy) {
      const found = this.meeting(state);
      if (found.length > 0) return [...wayTo(state, cameBy), ...found];
      for (const move of graph.moves[state]!) {
        if (barren[move.target] === 0 && !cameBy.has(move.target)) cameBy.set(move.target, { state, move });
      }
    }
    for (const [state] of cameBy) barren[state] = 1;
    return undefined;
  }

  /** One or two moves from a state that meet an open goal, as many as possible. */
  private meeting(state: number): Way {
    const { graph } = this;
    const moves = graph.moves[state]!;
    let best: Way = [];
    let most = 0;
    for (const first of moves) {
      const alone = first.goals.filter((goal) => this.isOpen(goal)).length;
      if (alone > most) [best, most] = [[first], alone];
    }
    if (most > 0) return best;
    for (const first of moves) {
      const second = graph.moves[first.target]!.find((move) => this.isOpen(graph.orderOf(first, move, moves)));
      if (second !== undefined) return [first, second];
    }
    return [];
  }

  private isOpen(goal: number | undefined): boolean {
    return goal !== undefined && this.open[goal] === 1;
  }
}

type CameBy = ReadonlyMap<number, { readonly state: number; readonly move: Move } | null>;

function wayTo(state: number, cameBy: CameBy): Way {
  const way: Move[] = [];
  for (let came = cameBy.get(state); came; came = cameBy.get(came.state)) way.push(came.move);
  return way.reverse();
}

/** How a run ends, without a fault and without an adversary: where only these are left to happen, or else at rest, or else where it is. */
function toEnd(graph: GoalGraph, way: Way): Way {
  const from = way.at(-1)!.target;
  const cameBy = new Map<number, { readonly state: number; readonly move: Move } | null>([[from, null]]);
  let rest: number | undefined;
  for (const [state] of cameBy) {
    const ordinary = graph.moves[state]!.filter((move) => move.ordinary);
    if (ordinary.length === 0) return wayTo(state, cameBy);
    if (graph.isAtRest(state)) rest ??= state;
    for (const move of ordinary) {
      if (!cameBy.has(move.target)) cameBy.set(move.target, { state, move });
    }
  }
  return rest === undefined ? [] : wayTo(rest, cameBy);
}

/** Without the runs all of whose goals others meet as well: the latest are looked at first, for they were made for the fewest. */
function needed(graph: GoalGraph, ways: readonly Way[], except: ReadonlySet<number>): readonly Way[] {
  const met = ways.map((way) => [...new Set(metBy(graph, way).flat())]);
  const times = new Uint32Array(graph.goals.length);
  const spared = new Set([...except, ...graph.start]);
  for (const goal of met.flat()) times[goal]!++;
  const dropped = new Set<number>();
  for (const index of ways.keys()) {
    const number = ways.length - 1 - index;
    const goals = met[number]!.filter((goal) => !spared.has(goal));
    if (goals.some((goal) => times[goal] === 1)) continue;
    dropped.add(number);
    for (const goal of goals) times[goal]!--;
  }
  return ways.filter((_, number) => !dropped.has(number));
}
