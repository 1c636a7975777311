import type { System } from '../compose.js';
import type { ExploreOptions } from '../explore.js';
import { formatPath } from '../traces/path.js';
import { coveringRuns, metBy } from './cover.js';
import type { Goal, GoalKind } from './goal.js';
import { type GoalGraph, goalGraphOf } from './goal-graph.js';
import { unreachableIn } from './unreachable.js';

export interface SuiteOptions extends Omit<ExploreOptions, 'createAutomaton'> {
  /** Default: all. */
  readonly kinds?: readonly GoalKind[];
  /** A run that is longer is not led to further goals. Default 60 actions. */
  readonly longest?: number;
  /** Tells of goals that need no run. */
  readonly spares?: (goal: Goal) => boolean;
}

/** A run of a suite. */
export interface SuiteRun {
  /** As in a report's `trace`: `0/3/1`. */
  readonly path: string;
  /** How many actions it has. */
  readonly length: number;
  /** The goals that no run before it meets, and behind how many of its actions it has. */
  readonly meets: readonly { readonly goal: Goal; readonly after: number }[];
}

/** A few runs of a composition that together meet every goal that any run meets. */
export interface Suite {
  readonly system: string;
  readonly states: number;
  readonly transitions: number;
  /** Was every reachable state seen? Otherwise nothing is proven unreachable. */
  readonly exhaustive: boolean;
  readonly runs: readonly SuiteRun[];
  /** What the runs meet, what every run meets at its start first. */
  readonly reached: readonly Goal[];
  /**
   * What no run meets: states, transitions, answers of guards, and orders of actions that are enabled together. A state is told by the least value
   * that XState's `matches` takes for it.
   */
  readonly unreachable: readonly Goal[];
}

const allKinds: readonly GoalKind[] = ['state', 'transition', 'guard', 'order', 'action'];

/**
 * A small suite of runs of a composition: every state of each participant, every transition, every guard both ways, every two actions of
 * different participants that are enabled together in both orders, and every action in each local state of its participant.
 * @throws CheckerError where a participant's machine cannot be checked
 */
export async function coveringSuite(system: System, options: SuiteOptions = {}): Promise<Suite> {
  const { kinds = allKinds, longest = 60, spares = () => false, ...limits } = options;
  const graph = await goalGraphOf(system, kinds, limits);
  const except = new Set(graph.goals.flatMap((goal, number) => (spares(goal) ? [number] : [])));
  const { states, transitions, exhaustive, goals } = graph;
  const spared = goals.filter((_, number) => !except.has(number));
  return {
    system: system.name,
    states,
    transitions,
    exhaustive,
    runs: suiteRuns(graph, coveringRuns(graph, { longest, except }), except),
    reached: spared,
    unreachable: exhaustive ? [...unreachableIn(system, kinds, goals), ...graph.shutOut] : [],
  };
}

function suiteRuns(
  graph: GoalGraph,
  ways: ReturnType<typeof coveringRuns>,
  except: ReadonlySet<number>,
): readonly SuiteRun[] {
  const seen = new Set([...except, ...graph.start]);
  return ways.map((way) => {
    const meets = metBy(graph, way).flatMap((met, after) =>
      met.flatMap((number) => {
        if (seen.has(number)) return [];
        seen.add(number);
        return [{ goal: graph.goals[number]!, after }];
      }),
    );
    return { path: formatPath(way.map(({ choice }) => choice)), length: way.length, meets };
  });
}
