import type { Places } from '../judges/places.js';
import { type FairProduct, STUTTER } from './fair-product.js';
import type { Obligations } from './fairness.js';

const nothing: readonly number[] = [];

/** What is owed in the nodes of a product, and what its edges give. */
export class Duties {
  /** By obligation: the last call that met it. */
  private readonly lastCall: Float64Array;
  private calls = 0;
  private readonly enabled: number[] = [];

  constructor(
    readonly product: FairProduct,
    private readonly places: Places,
    readonly obligations: Obligations,
  ) {
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

/** What a set of nodes and edges, gone through again and again, does with the obligations and the marks. */
export class Account {
  marks = 0;
  private nodes = 0;
  /** By obligation: in how many nodes it is enabled, and whether it is taken. */
  private readonly enabled: Uint32Array;
  private readonly taken: Uint8Array;
  /** The obligations for which there is anything to clear. */
  private readonly noted: number[] = [];

  constructor(private readonly duties: Duties) {
    const { count } = duties.obligations;
    this.enabled = new Uint32Array(count);
    this.taken = new Uint8Array(count);
  }

  clear(): void {
    for (const obligation of this.noted) {
      this.enabled[obligation] = 0;
      this.taken[obligation] = 0;
    }
    this.noted.length = 0;
    this.marks = 0;
    this.nodes = 0;
  }

  /** One more node, each only once. */
  addNode(node: number): void {
    this.nodes++;
    for (const obligation of this.duties.enabledIn(node)) {
      this.note(obligation);
      this.enabled[obligation]!++;
    }
  }

  /** One more edge between such nodes. */
  addEdge(node: number, edge: number): void {
    this.marks |= this.duties.product.marks.get(edge);
    for (const obligation of this.duties.takenBy(node, edge)) {
      this.note(obligation);
      this.taken[obligation] = 1;
    }
  }

  /** The weak obligations that are enabled in every node and never taken. */
  neglectedWeak(): number[] {
    return this.untaken(false).filter((obligation) => this.enabled[obligation] === this.nodes);
  }

  /** The strong obligations that are enabled in some node and never taken. */
  neglectedStrong(): number[] {
    return this.untaken(true);
  }

  private untaken(strong: boolean): number[] {
    const { enabled, taken, duties } = this;
    return this.noted.filter((o) => taken[o] === 0 && enabled[o]! > 0 && duties.obligations.strong[o] === strong);
  }

  private note(obligation: number): void {
    if (this.enabled[obligation] === 0 && this.taken[obligation] === 0) this.noted.push(obligation);
  }
}
