import type { Edges } from '../search/edges.js';

const UNSEEN = 0;

/**
 * The strongly connected components of parts of a graph, by Tarjan's algorithm (1972) with its own stack: as deep as memory reaches.
 * Each node belongs to a region, a number; a component found makes a region of its own, so a part that is looked at again is another region.
 */
export class Components {
  /** By node. */
  readonly region: Uint32Array;
  private regions = 1;
  private readonly order: Uint32Array;
  private readonly low: Uint32Array;
  private readonly nextEdge: Uint32Array;

  /** All nodes are one region at first, number 0. */
  constructor(
    private readonly edges: Edges,
    readonly count: number,
  ) {
    this.region = new Uint32Array(count);
    this.order = new Uint32Array(count);
    this.low = new Uint32Array(count);
    this.nextEdge = new Uint32Array(count);
  }

  /** Makes a region of nodes. @returns its number */
  separate(nodes: Uint32Array): number {
    const region = this.regions++;
    for (const node of nodes) this.region[node] = region;
    return region;
  }

  /**
   * Finds the components of one region, along edges inside it.
   * @param nodes all nodes of the region
   * @param found takes each component, which is a region from then on
   */
  find(nodes: Uint32Array, found: (component: Uint32Array, region: number) => void): void {
    if (nodes.length === 0) return;
    const { edges, region, order, low, nextEdge } = this;
    const here = region[nodes[0]!]!;
    const stack = new Uint32Array(nodes.length);
    const calls = new Uint32Array(nodes.length);
    let stacked = 0;
    let called = 0;
    let seen = 0;
    const enter = (node: number) => {
      order[node] = ++seen;
      low[node] = seen;
      nextEdge[node] = edges.start(node);
      stack[stacked++] = node;
      calls[called++] = node;
    };
    for (const node of nodes) order[node] = UNSEEN;
    for (const root of nodes) {
      if (order[root] === UNSEEN) enter(root);
      while (called > 0) {
        const node = calls[called - 1]!;
        const end = edges.end(node);
        let edge = nextEdge[node]!;
        let child = -1;
        for (; edge < end; edge++) {
          const target = edges.targets.get(edge);
          // What has been found already has left the region.
          if (region[target] !== here) continue;
          if (order[target] === UNSEEN) {
            child = target;
            break;
          }
          if (order[target]! < low[node]!) low[node] = order[target]!;
        }
        nextEdge[node] = edge;
        if (child >= 0) {
          enter(child);
          continue;
        }
        called--;
        if (called > 0) {
          const caller = calls[called - 1]!;
          if (low[node]! < low[caller]!) low[caller] = low[node]!;
        }
        if (low[node] !== order[node]) continue;
        let first = stacked - 1;
        while (stack[first] !== node) first--;
        const component = stack.slice(first, stacked).sort();
        stacked = first;
        found(component, this.separate(component));
      }
    }
  }
}
