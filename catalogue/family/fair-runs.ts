import type { BuchiAutomaton } from '../../checker/liveness/automaton.js';
import { Components } from '../../checker/liveness/components.js';
import type { Obligations } from '../../checker/liveness/fairness.js';
import { Edges } from '../../checker/search/edges.js';
import { type Diagram, type Diagrams, NONE } from './diagram.js';
import { type ConditionalEdge, type ConditionalGraph, fairValuations } from './fair-valuations.js';
import type { FamilyPlaces } from './family-graph.js';
import type { Variant } from './features.js';
import { LabelMoves } from './label-moves.js';

/** The runs of a family, and which of them count. */
export interface FamilyRuns {
  readonly places: FamilyPlaces;
  /** By place: the valuations that reach it, by the truths there of the automaton's atoms, as bits. */
  readonly labels: readonly (readonly Variant<number>[])[];
  readonly obligations: Obligations;
  /** Is an action taken only finitely often on a run that counts? */
  comesFinitely(action: number): boolean;
}

/** A place together with a state of the automaton. */
interface Node {
  readonly place: number;
  readonly state: number;
  /** The valuations that reach it, and those of them that have not been followed yet. */
  reach: Diagram;
  fresh: Diagram;
}

/**
 * The valuations under which an automaton accepts some fair run, exactly as far as the family was explored: every run lies in what was.
 * In one valuation it is what checker/liveness looks for: a way to where the run may end and its last state repeats for ever, or to
 * where one can go round and round fairly.
 */
export class FairRuns {
  /** The valuations known to have such a run: nothing more is asked about them. */
  private found: Diagram = NONE;
  private readonly nodes: Node[] = [];
  private readonly numbers = new Map<number, Node>();
  private readonly queue: Node[] = [];
  private readonly moves: LabelMoves;

  constructor(
    private readonly runs: FamilyRuns,
    private readonly automaton: BuchiAutomaton,
    private readonly diagrams: Diagrams,
  ) {
    this.moves = new LabelMoves(automaton);
  }

  /** The valuations with a fair run that the automaton accepts. */
  accepted(): Diagram {
    this.explore();
    this.goRound();
    return this.found;
  }

  /** Follows all runs, and finds those that end. */
  private explore(): void {
    const { moves, queue } = this;
    const { places } = this.runs;
    if (moves.waits) for (let place = 0; place < places.count; place++) this.follow(place, 0, places.reach(place));
    else for (const { place, under } of places.initial) this.reach(place, 0, under);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const { place, state, fresh } = node;
      node.fresh = NONE;
      this.follow(place, state, fresh);
    }
  }

  /** Finds the runs that go round and round, part by part of what was reached. */
  private goRound(): void {
    const { moves, diagrams } = this;
    const nodes = this.nodes.filter(
      ({ state, reach }) => moves.recurs(state) && diagrams.minus(reach, this.found) !== NONE,
    );
    const graph = this.graphOf(nodes);
    const components = new Components(graph.edges, nodes.length);
    components.find(Uint32Array.from(nodes.keys()), (component, region) => {
      const part = this.partOf(nodes, graph, component, (node) => components.region[node] === region);
      if (part === undefined) return;
      const conditions = { marks: this.automaton.allMarks, strong: this.runs.obligations.strong };
      this.found = diagrams.or(this.found, fairValuations(part, conditions, diagrams));
    });
  }

  private follow(place: number, state: number, valuations: Diagram): void {
    const { diagrams, moves } = this;
    const { places, labels } = this.runs;
    const rest = diagrams.minus(valuations, this.found);
    if (rest === NONE) return;
    for (const { guard, value: label } of labels[place]!) {
      const under = diagrams.and(rest, guard);
      if (under === NONE) continue;
      if (moves.accepts(label, state)) this.found = diagrams.or(this.found, diagrams.and(under, places.ends(place)));
      for (const target of moves.targets(label, state))
        for (const edge of places.edges(place)) this.reach(edge.target, target, diagrams.and(under, edge.under));
    }
  }

  private reach(place: number, state: number, under: Diagram): void {
    if (under === NONE) return;
    const { diagrams } = this;
    let node = this.numbers.get(this.keyOf(place, state));
    if (node === undefined) {
      node = { place, state, reach: NONE, fresh: NONE };
      this.numbers.set(this.keyOf(place, state), node);
      this.nodes.push(node);
    }
    const news = diagrams.minus(under, node.reach);
    if (news === NONE) return;
    if (node.fresh === NONE) this.queue.push(node);
    node.reach = diagrams.or(node.reach, news);
    node.fresh = diagrams.or(node.fresh, news);
  }

  /** The edges by which one may go from one to another of some nodes again and again. */
  private graphOf(nodes: readonly Node[]): Graph {
    const { diagrams, moves } = this;
    const { places, labels, comesFinitely } = this.runs;
    const graph: Graph = { edges: new Edges(), under: [], marks: [] };
    const numbers = new Map(nodes.map((node, number) => [node, number]));
    for (const { place, state, reach } of nodes) {
      const rest = diagrams.minus(reach, this.found);
      for (const { guard, value: label } of labels[place]!) {
        const here = diagrams.and(rest, guard);
        const transitions = moves.on(label, state).filter(({ target }) => moves.recursThrough(state, target));
        if (here === NONE || transitions.length === 0) continue;
        for (const { action, target, under } of places.edges(place)) {
          const both = comesFinitely(action) ? NONE : diagrams.and(here, under);
          if (both === NONE) continue;
          for (const { target: next, marks } of transitions) {
            const number = numbers.get(this.numbers.get(this.keyOf(target, next))!);
            if (number === undefined) continue;
            graph.edges.add(number, action);
            graph.under.push(both);
            graph.marks.push(marks);
          }
        }
      }
      graph.edges.close();
    }
    return graph;
  }

  /** A component with all that is asked of it; undefined where one cannot go round in it with all marks, or all is known of it. */
  private partOf(
    all: readonly Node[],
    { edges, under, marks }: Graph,
    component: Uint32Array,
    isInside: (node: number) => boolean,
  ): ConditionalGraph | undefined {
    const { diagrams, found } = this;
    const { places, obligations } = this.runs;
    const locals = new Map([...component].map((node, local) => [node, local]));
    const inside: ConditionalEdge[] = [];
    let borne = 0;
    for (const [node, from] of locals) {
      for (let edge = edges.start(node); edge < edges.end(node); edge++) {
        const target = edges.targets.get(edge);
        if (!isInside(target)) continue;
        const takes = obligations.of[edges.actions.get(edge)]!;
        inside.push({ from, to: locals.get(target)!, under: under[edge]!, marks: marks[edge]!, takes });
        borne |= marks[edge]!;
      }
    }
    if (inside.length === 0 || borne !== this.automaton.allMarks) return undefined;
    const nodes = [...component].map((node) => diagrams.minus(all[node]!.reach, found));
    if (nodes.every((node) => node === NONE)) return undefined;
    const enabled = new Map<number, Diagram[]>();
    for (const [node, local] of locals) {
      for (const { action, under: offered } of places.enabled(all[node]!.place)) {
        for (const obligation of obligations.of[action]!) {
          const where = enabled.get(obligation) ?? nodes.map(() => NONE);
          where[local] = diagrams.or(where[local]!, offered);
          enabled.set(obligation, where);
        }
      }
    }
    return { nodes, edges: inside, enabled };
  }

  private keyOf(place: number, state: number): number {
    return place * this.automaton.states.length + state;
  }
}

/** Nodes, and by edge when it is there and its marks. */
interface Graph {
  readonly edges: Edges;
  readonly under: Diagram[];
  readonly marks: number[];
}
