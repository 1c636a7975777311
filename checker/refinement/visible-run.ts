import type { StateGraph } from '../search/state-graph.js';
import { labelOf, type VisibleGraph } from './visible-graph.js';

/** Something that is seen, and perhaps where it leads. */
export interface Waypoint {
  readonly label: number;
  /** The block behind it; absent: any. */
  readonly block?: number;
}

interface Place {
  readonly state: number;
  readonly passed: number;
  readonly from?: Place;
  readonly edge: number;
}

/**
 * A shortest run of one of the systems of a graph that shows this and no more. An action of which more is seen than is asked for may end it.
 * @param states how many that system has of its own
 * @param index which of the systems
 * @param ends is this a state to end in?
 * @returns the run as a path
 * @throws RangeError where there is none
 */
export function runThrough(
  graph: VisibleGraph,
  { states }: StateGraph,
  index: number,
  waypoints: readonly Waypoint[],
  blockOf: Uint32Array,
  ends: (state: number) => boolean = () => true,
): number[] {
  const { edges } = graph;
  const initial = graph.initials[index]!;
  const queue: Place[] = [{ state: initial, passed: 0, edge: -1 }];
  const seen = new Set([initial * (waypoints.length + 1)]);
  for (const place of queue) {
    const { state, passed } = place;
    if (passed === waypoints.length && ends(state)) return choicesTo(place);
    const wanted = waypoints[passed];
    for (let edge = edges.start(state); edge < edges.end(state); edge++) {
      const label = labelOf(edges.actions.get(edge));
      const target = edges.targets.get(edge);
      const passes = wanted?.label === label && (wanted.block ?? blockOf[target]) === blockOf[target];
      if (label !== 0 && !passes) continue;
      const next = label === 0 ? passed : passed + 1;
      const key = target * (waypoints.length + 1) + next;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ state: target, passed: next, from: place, edge });
    }
  }
  throw new RangeError('No run shows what was found.');

  function choicesTo(end: Place): number[] {
    const choices: number[] = [];
    for (let place = end; place.from !== undefined; place = place.from) {
      const { state } = place.from;
      // A state between two events of an action is none where anybody chooses.
      if (state < initial + states) choices.push(place.edge - edges.start(state));
    }
    return choices.reverse();
  }
}
