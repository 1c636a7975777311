import type { ActionClass } from '../composition.js';
import type { Action } from '../search/action.js';
import type { Clock } from '../search/budget.js';
import type { Edges } from '../search/edges.js';
import { isState } from '../search/expander.js';
import type { StateGraph } from '../search/state-graph.js';
import { type DecisionTree, FALSE, TRUE } from './decision-tree.js';
import type { Places } from './places.js';

/** How a place stands to the goal. */
const STRANDED = 0;
const REACHES_UNKNOWN = 1;
const REACHES_GOAL = 2;

/** What the backward search found of the places where `from` holds. */
export interface Recovery {
  /** The first place from which helpful actions reach neither the goal nor anything unknown. */
  readonly stranded: number | undefined;
  /** From some place they reach only what is unknown: a place not expanded, or an action without a successor. */
  readonly unknown: boolean;
}

/**
 * From which places do helpful actions reach the goal? Found backwards from the goal, over the edges that may rescue.
 * @param from absent: every place must recover
 * @param by the action classes that may rescue
 * @param clock says when others should have a turn; what was found is judged in full, also after the time of a budget
 */
export async function findRecovery(
  places: Places,
  graph: StateGraph,
  goal: DecisionTree,
  from: DecisionTree | undefined,
  by: readonly ActionClass[],
  clock: Clock,
): Promise<Recovery> {
  const { actions } = graph.expander.tables;
  const rescues = actions.map((action: Action) => action.helpful && by.includes(action.class));
  const standing = new Uint8Array(places.count);
  const queues: number[][] = [[], [], []];
  const judge = (place: number, to: number) => {
    standing[place] = to;
    queues[to]!.push(place);
  };
  const concerned = new Uint8Array(places.count);
  for (let place = 0; place < places.count; place++) {
    if (clock.due()) await clock.pause();
    const observed = places.load(place);
    const { values } = graph.expander;
    concerned[place] = from === undefined || from.test(values, observed) === TRUE ? 1 : 0;
    const reached = goal.test(values, observed);
    if (reached === TRUE) judge(place, REACHES_GOAL);
    else if (reached !== FALSE || !places.isExpanded(place) || hasUnknownEnd(places, place, rescues)) {
      judge(place, REACHES_UNKNOWN);
    }
  }
  const predecessors = predecessorsBy(places, rescues, by);
  spread(predecessors, standing, queues[REACHES_GOAL]!, REACHES_GOAL);
  spread(predecessors, standing, queues[REACHES_UNKNOWN]!, REACHES_UNKNOWN);
  const stranded = standing.findIndex((to, place) => to === STRANDED && concerned[place] === 1);
  return {
    stranded: stranded < 0 ? undefined : stranded,
    unknown: standing.some((to, place) => to === REACHES_UNKNOWN && concerned[place] === 1),
  };
}

function hasUnknownEnd({ edges }: Places, place: number, rescues: readonly boolean[]): boolean {
  const end = edges!.end(place);
  for (let edge = edges!.start(place); edge < end; edge++) {
    if (!isState(edges!.targets.get(edge)) && rescues[edges!.actions.get(edge)]) return true;
  }
  return false;
}

interface Predecessors {
  /** Where the predecessors of a place begin; those of the next place begin where they end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

const known = new WeakMap<Edges, Map<string, Predecessors>>();

/** The predecessors over the edges that may rescue, worked out once for all properties that are judged on the same places. */
function predecessorsBy(places: Places, rescues: readonly boolean[], by: readonly ActionClass[]): Predecessors {
  const edges = places.edges!;
  const ofEdges = known.get(edges) ?? new Map<string, Predecessors>();
  known.set(edges, ofEdges);
  const key = [...by].sort().join(' ');
  const found = ofEdges.get(key) ?? rescuingPredecessors(places, rescues);
  ofEdges.set(key, found);
  return found;
}

function rescuingPredecessors({ count, edges }: Places, rescues: readonly boolean[]): Predecessors {
  const starts = new Uint32Array(count + 1);
  const each = (visit: (from: number, to: number) => void) => {
    for (let place = 0; place < count; place++) {
      const end = edges!.end(place);
      for (let edge = edges!.start(place); edge < end; edge++) {
        const target = edges!.targets.get(edge);
        if (isState(target) && rescues[edges!.actions.get(edge)]) visit(place, target);
      }
    }
  };
  each((_, to) => {
    starts[to + 1]!++;
  });
  for (let place = 0; place < count; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const places = new Uint32Array(starts[count]!);
  each((from, to) => {
    places[next[to]!++] = from;
  });
  return { starts, places };
}

/** Raises everything that leads to the queued places, and what leads there, unless it stands as well already. */
function spread({ starts, places }: Predecessors, standing: Uint8Array, queue: number[], to: number): void {
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    for (let index = starts[place]!; index < starts[place + 1]!; index++) {
      const predecessor = places[index]!;
      if (standing[predecessor]! >= to) continue;
      standing[predecessor] = to;
      queue.push(predecessor);
    }
  }
}
