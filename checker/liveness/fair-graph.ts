import type { ChunkedNumbers } from '../search/chunked.js';
import type { Edges } from '../search/edges.js';

/** A graph in which one may go round for ever, with what is owed in its nodes and what its edges give. */
export interface FairGraph {
  readonly edges: Edges;
  /** By edge: the automaton's marks. */
  readonly marks: ChunkedNumbers;
  /** By obligation: is it a strong one? Otherwise weak. */
  readonly strong: readonly boolean[];
  /** The obligations of what is enabled in a node, each once. */
  enabledIn(node: number): readonly number[];
  /** The obligations that an edge, which leaves the node, fulfils. */
  takenBy(node: number, edge: number): readonly number[];
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

  constructor(private readonly graph: FairGraph) {
    const count = graph.strong.length;
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
    for (const obligation of this.graph.enabledIn(node)) {
      this.note(obligation);
      this.enabled[obligation]!++;
    }
  }

  /** One more edge between such nodes. */
  addEdge(node: number, edge: number): void {
    this.marks |= this.graph.marks.get(edge);
    for (const obligation of this.graph.takenBy(node, edge)) {
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
    const { enabled, taken, graph } = this;
    return this.noted.filter((o) => taken[o] === 0 && enabled[o]! > 0 && graph.strong[o] === strong);
  }

  private note(obligation: number): void {
    if (this.enabled[obligation] === 0 && this.taken[obligation] === 0) this.noted.push(obligation);
  }
}
