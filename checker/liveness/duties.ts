import type { Places } from '../judges/places.js';
import type { ChunkedNumbers } from '../search/chunked.js';
import type { Edges } from '../search/edges.js';
import type { FairGraph } from './fair-graph.js';
import { type FairProduct, STUTTER } from './fair-product.js';
import type { Obligations } from './fairness.js';

const nothing: readonly number[] = [];

/** What is owed in the nodes of a product, and what its edges give. */
export class Duties implements FairGraph {
  readonly edges: Edges;
  readonly marks: ChunkedNumbers;
  readonly strong: readonly boolean[];
  /** By obligation: the last call that met it. */
  private readonly lastCall: Float64Array;
  private calls = 0;
  private readonly enabled: number[] = [];

  constructor(
    readonly product: FairProduct,
    private readonly places: Places,
    readonly obligations: Obligations,
  ) {
    this.edges = product.edges;
    this.marks = product.marks;
    this.strong = obligations.strong;
    this.lastCall = new Float64Array(obligations.count);
  }

  /** The obligations of the actions enabled in a node, each once. Valid until the next call. */
  enabledIn(node: number): readonly number[] {
    const { enabled, lastCall } = this;
    const { of } = this.obligations;
    const { edges } = this.places;
    const state = this.product.stateOf(node);
    const end = edges.end(state);
    enabled.length = 0;
    this.calls++;
    for (let edge = edges.start(state); edge < end; edge++) {
      for (const obligation of of[edges.actions.get(edge)]!) {
        if (lastCall[obligation] === this.calls) continue;
        lastCall[obligation] = this.calls;
        enabled.push(obligation);
      }
    }
    return enabled;
  }

  /** The obligations that an edge of the product fulfils. */
  takenBy(node: number, edge: number): readonly number[] {
    const choice = this.product.edges.actions.get(edge);
    if (choice === STUTTER) return nothing;
    const { edges } = this.places;
    return this.obligations.of[edges.actions.get(edges.start(this.product.stateOf(node)) + choice)]!;
  }
}
