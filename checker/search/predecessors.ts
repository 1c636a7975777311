import type { Edges } from './edges.js';
import { isState } from './expander.js';

/** The edges of a graph by the node that they lead to. */
export class Predecessors {
  /** Where the edges to a node begin; those to the next node begin where they end. */
  readonly starts: Uint32Array;
  /** The node that an edge comes from, and the number of its action. */
  readonly sources: Uint32Array;
  readonly actions: Uint32Array;

  get bytes(): number {
    return this.starts.byteLength + this.sources.byteLength + this.actions.byteLength;
  }

  /** What those of so many nodes and edges take, at most, while they are made. */
  static bytesFor(nodes: number, edges: number): number {
    return Uint32Array.BYTES_PER_ELEMENT * 2 * (nodes + edges);
  }

  constructor(edges: Edges, nodes: number) {
    const starts = new Uint32Array(nodes + 1);
    const total = edges.end(nodes - 1);
    for (let edge = 0; edge < total; edge++) {
      const target = edges.targets.get(edge);
      if (isState(target)) starts[target + 1]!++;
    }
    for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
    const next = starts.slice();
    this.starts = starts;
    this.sources = new Uint32Array(starts[nodes]!);
    this.actions = new Uint32Array(starts[nodes]!);
    for (let node = 0; node < nodes; node++) {
      const end = edges.end(node);
      for (let edge = edges.start(node); edge < end; edge++) {
        const target = edges.targets.get(edge);
        if (!isState(target)) continue;
        const place = next[target]!++;
        this.sources[place] = node;
        this.actions[place] = edges.actions.get(edge);
      }
    }
  }
}
