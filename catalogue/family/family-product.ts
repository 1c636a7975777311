import type { Observer } from '../../checker/judges/observer.js';
import { type Diagram, NONE } from './diagram.js';
import type { EnabledAction, FamilyEdge, FamilyGraph, FamilyPlaces } from './family-graph.js';
import { type FamilyPredicate, truthsOf } from './family-predicate.js';
import type { Features, Variant } from './features.js';

/** A family together with an observer: pairs of a state and the observer's, each with the valuations that reach it. */
export class FamilyProduct implements FamilyPlaces {
  /** The valuations under which the observer gets to a state tagged `violated`, and those where a step of it fails. */
  violated: Diagram = NONE;
  failed: Diagram = NONE;
  readonly initial: FamilyPlaces['initial'];
  private readonly states: number[] = [];
  private readonly observers: number[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly reached: Diagram[] = [];
  private readonly pending: Diagram[] = [];
  private readonly out: FamilyEdge[][] = [];
  private readonly queue: number[] = [];
  private readonly truths: (readonly Variant<number>[] | undefined)[] = [];

  constructor(
    private readonly graph: FamilyGraph,
    private readonly observer: Observer,
    private readonly watched: readonly FamilyPredicate[],
    private readonly features: Features,
  ) {
    const initial: { readonly place: number; readonly under: Diagram }[] = [];
    this.initial = initial;
    for (const { place: state, under } of graph.initial) {
      for (const { guard, value } of this.truthsIn(state)) {
        const both = features.diagrams.and(guard, under);
        if (both === NONE) continue;
        const { next, violated, problem } = observer.begin(value);
        this.tell(violated, problem !== undefined, both);
        if (problem === undefined) initial.push({ place: this.add(state, next, both), under: both });
      }
    }
    for (let at = 0; at < this.queue.length; at++) {
      const place = this.queue[at]!;
      const fresh = this.pending[place]!;
      this.pending[place] = NONE;
      if (fresh !== NONE) this.expand(place, fresh);
    }
  }

  get count(): number {
    return this.states.length;
  }

  reach(place: number): Diagram {
    return this.reached[place]!;
  }

  edges(place: number): readonly FamilyEdge[] {
    return this.out[place]!;
  }

  values(place: number): ArrayLike<number> {
    return this.graph.values(this.states[place]!);
  }

  observed(place: number): number {
    return this.observers[place]!;
  }

  helpful(place: number): Diagram {
    return this.graph.helpful(this.states[place]!);
  }

  restless(place: number): Diagram {
    return this.graph.restless(this.states[place]!);
  }

  enabled(place: number): Iterable<EnabledAction> {
    return this.graph.enabled(this.states[place]!);
  }

  ends(place: number): Diagram {
    return this.features.diagrams.and(this.reached[place]!, this.graph.ends(this.states[place]!));
  }

  private expand(place: number, under: Diagram): void {
    const { diagrams } = this.features;
    const state = this.states[place]!;
    const observed = this.observers[place]!;
    const truths = this.truthsIn(state);
    for (const edge of this.graph.edges(state)) {
      const taken = diagrams.and(under, edge.under);
      if (taken === NONE) continue;
      for (const was of truths) {
        const before = diagrams.and(taken, was.guard);
        if (before === NONE) continue;
        for (const is of this.truthsIn(edge.target)) {
          const both = diagrams.and(before, is.guard);
          if (both !== NONE) this.advance(place, observed, edge, was.value, is.value, both);
        }
      }
    }
  }

  private advance(
    place: number,
    observed: number,
    { action, target }: FamilyEdge,
    was: number,
    is: number,
    under: Diagram,
  ): void {
    const { next, violated, problem } = this.observer.advance(observed, action, was, is);
    this.tell(violated, problem !== undefined, under);
    if (problem !== undefined) return;
    const reached = this.add(target, next, under);
    const edges = this.out[place]!;
    const known = edges.find((edge) => edge.target === reached && edge.action === action);
    if (known === undefined) edges.push({ target: reached, action, under });
    else known.under = this.features.diagrams.or(known.under, under);
  }

  private tell(violated: boolean, failed: boolean, under: Diagram): void {
    const { diagrams } = this.features;
    if (violated) this.violated = diagrams.or(this.violated, under);
    if (failed) this.failed = diagrams.or(this.failed, under);
  }

  private add(state: number, observed: number, under: Diagram): number {
    const { diagrams } = this.features;
    const key = state * 65_536 + observed;
    let place = this.numbers.get(key);
    if (place === undefined) {
      place = this.states.push(state) - 1;
      this.numbers.set(key, place);
      this.observers.push(observed);
      this.reached.push(NONE);
      this.pending.push(NONE);
      this.out.push([]);
    }
    const fresh = diagrams.minus(under, this.reached[place]!);
    if (fresh === NONE) return place;
    if (this.pending[place] === NONE) this.queue.push(place);
    this.reached[place] = diagrams.or(this.reached[place]!, fresh);
    this.pending[place] = diagrams.or(this.pending[place]!, fresh);
    return place;
  }

  /** The valuations that reach a state, by the truths of the watched predicates there, one bit each. */
  private truthsIn(state: number): readonly Variant<number>[] {
    const known = this.truths[state];
    if (known !== undefined) return known;
    const { graph, watched } = this;
    const parts = truthsOf(watched, graph.values(state), 0, graph.reach(state), this.features.diagrams);
    this.truths[state] = parts;
    return parts;
  }
}
