import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import { CANNOT_BE_COMPUTED, isState } from '../search/expander.js';
import type { StateGraph } from '../search/state-graph.js';
import { PlaceIndex } from './place-index.js';
import type { Product } from './product.js';
import type { Reach } from './reach.js';

/**
 * What a liveness property is judged on: states, or states together with the state of its observer, numbered from the initial one, with
 * the edges between them.
 */
export interface Places {
  readonly count: number;
  /** A target that is no state's number is no place's number either. */
  readonly edges: Edges;
  isExpanded(place: number): boolean;
  /** Loads the place's state into the graph's expander. @returns the observer's local state, 0 without an observer */
  load(place: number): number;
}

/** States alone. */
export function statePlaces(graph: StateGraph): Places {
  return {
    get count() {
      return graph.states;
    },
    edges: graph.edges!,
    isExpanded: (state) => graph.isExpanded(state),
    load(state) {
      graph.expander.load(state);
      return 0;
    },
  };
}

/** The places of a product that has been swept to its end, one by one, breadth first. */
export function productPlaces(reach: Reach, product: Product): Places {
  const { graph } = reach;
  const states = new ChunkedNumbers();
  const observed = new ChunkedNumbers();
  const index = new PlaceIndex();
  const edges = new Edges();
  const placeOf = (state: number, local: number): number => {
    const known = index.find(state, local);
    if (known !== undefined) return known;
    states.push(state);
    observed.push(local);
    index.note(state, local, states.length - 1);
    return states.length - 1;
  };
  placeOf(0, product.start);
  for (let place = 0; place < states.length; place++) {
    const state = states.get(place);
    const slot = product.slots.get(observed.get(place))!;
    const end = graph.edges!.end(state);
    for (let edge = graph.edges!.start(state); edge < end; edge++) {
      const target = graph.edges!.targets.get(edge);
      const action = graph.edges!.actions.get(edge);
      if (!isState(target)) {
        edges.add(target, action);
        continue;
      }
      const { next, problem } = reach.step(slot, state, action, target);
      edges.add(problem === undefined ? placeOf(target, next) : CANNOT_BE_COMPUTED, action);
    }
    edges.close();
  }
  return {
    count: states.length,
    edges,
    isExpanded: (place) => graph.isExpanded(states.get(place)),
    load(place) {
      graph.expander.load(states.get(place));
      return observed.get(place);
    },
  };
}
