import type { GraphView } from '../../protocol.js';

/** The states of a graph in layers by their distance from the initial state. */
export interface Layers {
  /** How many layers there are. */
  readonly count: number;
  /** How many states the widest one has. */
  readonly widest: number;
  /** Where each layer begins in `order`, and behind the last one its length. */
  readonly starts: Int32Array;
  /** All states, layer after layer. */
  readonly order: Int32Array;
  /** The place of each state in its layer. */
  readonly rank: Int32Array;
}

/**
 * Puts states into layers. In a layer they stand as they are numbered: breadth first, thus in the order of their parents, and the
 * children of one state in the order of its actions.
 */
export function layersOf({ states, depth }: Pick<GraphView, 'states' | 'depth'>): Layers {
  let deepest = -1;
  for (let state = 0; state < states; state++) deepest = Math.max(deepest, depth[state]!);
  const count = deepest + 1;
  const starts = groupStarts(depth, states, count);
  const order = new Int32Array(states);
  const rank = new Int32Array(states);
  const filled = starts.slice();
  for (let state = 0; state < states; state++) {
    const layer = depth[state]!;
    const place = filled[layer]!++;
    order[place] = state;
    rank[state] = place - starts[layer]!;
  }
  let widest = 0;
  for (let layer = 0; layer < count; layer++) widest = Math.max(widest, sizeOf(starts, layer));
  return { count, widest, starts, order, rank };
}

/** How many members a group has. */
export const sizeOf = (starts: Int32Array, group: number): number => starts[group + 1]! - starts[group]!;

/** Numbers of edges by one of their ends. */
export interface EdgeIndex {
  /** Where the edges of each state begin in `edges`, and behind the last one its length. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
}

/** Groups edges by one of their ends; at a state they stand as in the graph. */
export function edgesBy(end: Int32Array, states: number): EdgeIndex {
  const starts = groupStarts(end, end.length, states);
  const filled = starts.slice();
  const edges = new Int32Array(end.length);
  for (let edge = 0; edge < end.length; edge++) edges[filled[end[edge]!]!++] = edge;
  return { starts, edges };
}

/** Where each group begins when members are sorted by their group, which `groupOf` has of the first `length` members. */
function groupStarts(groupOf: Int32Array, length: number, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (let member = 0; member < length; member++) starts[groupOf[member]! + 1]!++;
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
  return starts;
}
