import { type Diagram, type Diagrams, NONE } from './diagram.js';

/** An edge between nodes, counted from 0. */
export interface ConditionalEdge {
  readonly from: number;
  readonly to: number;
  readonly under: Diagram;
  /** The marks that it bears, one bit each. */
  readonly marks: number;
  /** The obligations that it fulfils. */
  readonly takes: readonly number[];
}

/** A graph for many valuations at once: under each it has some of the nodes and edges. */
export interface ConditionalGraph {
  /** By node: the valuations under which it is there. */
  readonly nodes: readonly Diagram[];
  readonly edges: readonly ConditionalEdge[];
  /** By obligation, then by node: the valuations under which the obligation is enabled. What is absent is enabled nowhere. */
  readonly enabled: ReadonlyMap<number, readonly Diagram[]>;
}

/** What must come again and again. */
export interface Conditions {
  /** All of these, on edges. */
  readonly marks: number;
  /** By obligation: is it a strong one? Otherwise weak. */
  readonly strong: readonly boolean[];
}

/**
 * The valuations under which one can go round and round in a graph, fairly, with every mark again and again.
 *
 * For all valuations at once, it is the greatest fixpoint after Emerson and Lei (1987) and, for strong obligations, Kesten, Pnueli and
 * Raviv (1998). A node is kept for those valuations under which, along what is kept, it has a successor, reaches an edge with each mark,
 * for each weak obligation an edge that takes it or a node where it is not enabled, and, for each strong obligation that is enabled in
 * the node itself, an edge that takes it. Each valuation has a fixpoint of its own, as if it were alone; a diagram holds them side by side.
 *
 * It is exact. Where one can go round fairly, all nodes on the way meet the demands among themselves, and are kept. Where anything is
 * kept, go on in it until nothing new can be reached any more: as everything has a successor, what one is in then has edges, all its nodes
 * reach each other, and what a node of it reaches lies in it. So it bears every mark, meets every weak obligation, and takes every strong
 * one that any of its nodes enables: it can be gone round fairly. That nodes without a predecessor are kept (a way that leads to such a
 * round, for instance) does no harm to this, so they are not sought: every node is reached from the initial one.
 */
export function fairValuations(graph: ConditionalGraph, conditions: Conditions, diagrams: Diagrams): Diagram {
  const kept = new Kept(graph, diagrams);
  const demands = [() => kept.demandSuccessors()];
  for (let mark = 1; (mark & conditions.marks) !== 0; mark <<= 1) {
    demands.push(() => kept.demand(({ marks }) => (marks & mark) !== 0));
  }
  for (const [obligation, enabled] of graph.enabled) {
    const takes = ({ takes }: ConditionalEdge) => takes.includes(obligation);
    demands.push(() =>
      conditions.strong[obligation] ? kept.demandStrong(takes, enabled) : kept.demand(takes, enabled),
    );
  }
  // Until each has been asked in vain since the last time that any of them took something away.
  for (let turn = 0, idle = 0; idle < demands.length; turn = (turn + 1) % demands.length) {
    idle = demands[turn]!() ? 0 : idle + 1;
  }
  return kept.all();
}

/** What is still kept of a graph. A demand tells whether it took something away. */
class Kept {
  /** By node. */
  private readonly nodes: Diagram[];
  private readonly out: ConditionalEdge[][];
  private readonly into: ConditionalEdge[][];

  constructor(
    private readonly graph: ConditionalGraph,
    private readonly diagrams: Diagrams,
  ) {
    this.nodes = [...graph.nodes];
    this.out = graph.nodes.map(() => []);
    this.into = graph.nodes.map(() => []);
    for (const edge of graph.edges) {
      this.out[edge.from]!.push(edge);
      this.into[edge.to]!.push(edge);
    }
  }

  /** The valuations for which any node is kept. */
  all(): Diagram {
    return this.nodes.reduce((all, node) => this.diagrams.or(all, node), NONE);
  }

  /** Every node has a successor that has one, and so on. */
  demandSuccessors(): boolean {
    const { nodes, diagrams } = this;
    const due = nodes.map(() => true);
    const queue = [...nodes.keys()];
    let changed = false;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      due[node] = false;
      const left = this.out[node]!.reduce((all, edge) => diagrams.or(all, this.inside(edge)), NONE);
      if (left === nodes[node]) continue;
      nodes[node] = left;
      changed = true;
      for (const { from } of this.into[node]!) {
        if (due[from] || nodes[from] === NONE) continue;
        due[from] = true;
        queue.push(from);
      }
    }
    return changed;
  }

  /** Every node reaches an edge that meets it, or, given where it is enabled, a node where it is not. */
  demand(meets: (edge: ConditionalEdge) => boolean, enabled?: readonly Diagram[]): boolean {
    const start = this.starts(meets);
    if (enabled !== undefined) {
      for (const [node, here] of this.nodes.entries())
        start[node] = this.diagrams.or(start[node]!, this.diagrams.minus(here, enabled[node]!));
    }
    return this.keep(this.leadingTo(start));
  }

  /** Every node where it is enabled reaches an edge that meets it. */
  demandStrong(meets: (edge: ConditionalEdge) => boolean, enabled: readonly Diagram[]): boolean {
    const leading = this.leadingTo(this.starts(meets));
    const { diagrams, nodes } = this;
    return this.keep(leading.map((led, node) => diagrams.or(led, diagrams.minus(nodes[node]!, enabled[node]!))));
  }

  /** By node: the valuations under which an edge that begins there meets a demand. */
  private starts(meets: (edge: ConditionalEdge) => boolean): Diagram[] {
    const start = this.nodes.map(() => NONE);
    for (const edge of this.graph.edges)
      if (meets(edge)) start[edge.from] = this.diagrams.or(start[edge.from]!, this.inside(edge));
    return start;
  }

  /** By node: the valuations under which it reaches one of the starts, or is one. */
  private leadingTo(starts: readonly Diagram[]): Diagram[] {
    const { diagrams, nodes } = this;
    const leading = [...starts];
    const fresh = [...starts];
    const queue = [...starts.keys()].filter((node) => starts[node] !== NONE);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const news = fresh[node]!;
      fresh[node] = NONE;
      for (const { from, under } of this.into[node]!) {
        const led = diagrams.and(nodes[from]!, diagrams.and(news, under));
        const more = diagrams.minus(led, leading[from]!);
        if (more === NONE) continue;
        if (fresh[from] === NONE) queue.push(from);
        fresh[from] = diagrams.or(fresh[from]!, more);
        leading[from] = diagrams.or(leading[from]!, more);
      }
    }
    return leading;
  }

  private keep(left: readonly Diagram[]): boolean {
    let changed = false;
    for (const [node, now] of left.entries()) {
      if (this.nodes[node] === now) continue;
      this.nodes[node] = now;
      changed = true;
    }
    return changed;
  }

  /** The valuations under which an edge lies in what is kept. */
  private inside({ from, to, under }: ConditionalEdge): Diagram {
    return this.diagrams.and(under, this.diagrams.and(this.nodes[from]!, this.nodes[to]!));
  }
}
