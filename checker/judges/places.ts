import type { ChunkedNumbers } from '../search/chunked.js';
import type { Edges } from '../search/edges.js';
import type { StateGraph } from '../search/state-graph.js';

/**
 * What a property is judged on: states, or states together with the state of its observer. Places are numbered breadth first
 * from the initial one.
 */
export interface Places {
  readonly count: number;
  /** Present where a judge needs them. A target that is no state's number is no place's number either. */
  readonly edges: Edges | undefined;
  isExpanded(place: number): boolean;
  /** Loads the place's state into the graph's expander. @returns the observer's local state, 0 without an observer */
  load(place: number): number;
  /** The least of the shortest paths. */
  pathTo(place: number): number[];
}

/** States alone. */
export function statePlaces(graph: StateGraph): Places {
  return {
    get count() {
      return graph.states;
    },
    edges: graph.edges,
    isExpanded: (state) => graph.isExpanded(state),
    load(state) {
      graph.expander.load(state);
      return 0;
    },
    pathTo: (state) => graph.pathTo(state),
  };
}

/** The path that leads backwards over parents to place 0; each step is the first edge of the parent to the child. */
export function pathOver(
  parents: ChunkedNumbers,
  child: number,
  choiceTo: (parent: number, child: number) => number,
): number[] {
  const path: number[] = [];
  for (let place = child; place !== 0; ) {
    const parent = parents.get(place);
    path.push(choiceTo(parent, place));
    place = parent;
  }
  return path.reverse();
}
