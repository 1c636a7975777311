import { type GraphView, graphMarks } from '../../protocol.js';
import { type Layers, sizeOf } from './layers.js';
import type { Scene } from './scene.js';

/** A way to go on from a state by a key. */
export type Way = 'back' | 'on' | 'up' | 'down' | 'start' | 'first' | 'last';

/**
 * The state that one comes to: `back` to the state it was found from, `on` to the first one that was found from it or else that it leads
 * to, `up` and `down` in its layer, `start` to the initial one, `first` and `last` of its layer.
 * @returns the state itself where nothing lies that way
 */
export function stateBy(way: Way, { graph, layers, out }: Scene, state: number): number {
  switch (way) {
    case 'back':
      return Math.max(0, graph.parent[state]!);
    case 'on': {
      const targets = targetsOf(graph, out, state);
      return (
        targets.find((target) => graph.parent[target] === state) ?? targets.find((each) => each !== state) ?? state
      );
    }
    case 'start':
      return 0;
    default:
      return inLayer(way, layers, graph.depth[state]!, state);
  }
}

function inLayer(way: 'up' | 'down' | 'first' | 'last', { starts, order, rank }: Layers, layer: number, state: number) {
  const last = sizeOf(starts, layer) - 1;
  const next = { up: rank[state]! - 1, down: rank[state]! + 1, first: 0, last }[way];
  return order[starts[layer]! + Math.min(last, Math.max(0, next))]!;
}

/** The states that a state leads to, each once, in the order of its actions. */
export const targetsOf = ({ targets }: Pick<GraphView, 'targets'>, out: Scene['out'], state: number): number[] =>
  endsOf(targets, out, state);

/** The states that lead to a state, each once. */
export const sourcesOf = ({ sources }: Pick<GraphView, 'sources'>, into: Scene['into'], state: number): number[] =>
  endsOf(sources, into, state);

const endsOf = (ends: Int32Array, { starts, edges }: Scene['out'], state: number): number[] => [
  ...new Set([...edges.subarray(starts[state]!, starts[state + 1]!)].map((edge) => ends[edge]!)),
];

/** The next state with a sign, in the order of layers; round at the end. -1: there is none. */
export function nextMarked({ marked, graph, layers }: Scene, state: number): number {
  if (marked.length === 0) return -1;
  const place = (each: number) => layers.starts[graph.depth[each]!]! + layers.rank[each]!;
  return marked.find((each) => place(each) > place(state)) ?? marked[0]!;
}

/** What is so in a state, in words. */
export function markWords(marks: number): string[] {
  return [
    ...((marks & graphMarks.violated) === 0 ? [] : ['an invariant is false']),
    ...((marks & graphMarks.deadlock) === 0 ? [] : ['deadlock']),
    ...((marks & graphMarks.overflow) === 0 ? [] : ['a channel overflows']),
    ...((marks & graphMarks.unexpanded) === 0 ? [] : ['not expanded']),
  ];
}
