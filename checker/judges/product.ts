import type { Problem } from '../errors.js';
import type { Clock } from '../search/budget.js';
import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import { CANNOT_BE_COMPUTED, isState } from '../search/expander.js';
import type { Cut, StateGraph } from '../search/state-graph.js';
import { type DecisionTree, TRUE } from './decision-tree.js';
import type { FirstPlace } from './first-place.js';
import type { Observer } from './observer.js';
import { PlaceIndex } from './place-index.js';
import { type Places, pathOver } from './places.js';

/** The composition together with one property's observer, searched breadth first over the composition's stored edges. */
export class Product implements Places {
  transitions = 0;
  /** Why it ended early, if it did while the composition was there. */
  cut: Cut | undefined;
  problem: Problem | undefined;
  /** The first action during which the observer was in a state tagged `violated`; no choice: the initial state. */
  violation: { readonly place: number; readonly choice?: number } | undefined;
  /** The product's own edges, kept where a judge needs them. */
  edges: Edges | undefined;
  /** Those that have not found yet. */
  private finders: FirstPlace[] = [];
  private readonly index = new PlaceIndex();
  /** The composition's state in each place, and the observer's. */
  private readonly states = new ChunkedNumbers();
  private readonly observed = new ChunkedNumbers();
  private readonly parents = new ChunkedNumbers();
  /** The truths of the watched predicates in each state. */
  private readonly truths = new ChunkedNumbers();
  private looked = 0;
  /** Depth of the composition up to which it was advanced. */
  private depth = -1;
  /** From this place on nothing was expanded. */
  private expandedEnd = Number.POSITIVE_INFINITY;

  /**
   * @param watched the watched predicates, in the observer's order
   * @param mostStates the budget, which holds for places as well
   */
  constructor(
    private readonly graph: StateGraph,
    private readonly observer: Observer,
    private readonly watched: readonly DecisionTree[],
    private readonly mostStates: number,
  ) {
    this.watch();
    const { next, violated, problem } = observer.begin(this.truthsIn(0));
    this.problem = problem;
    if (violated) this.violation = { place: 0 };
    this.place(0, next, 0);
  }

  /** To be called before the search: a finder that looks at every place, in breadth-first order. */
  add(finder: FirstPlace): void {
    this.finders.push(finder);
  }

  /** To be called before the search, by a judge that needs the edges. */
  keepEdges(): void {
    this.edges ??= new Edges();
  }

  get count(): number {
    return this.states.length;
  }

  /** Has everything found been looked at? */
  get finished(): boolean {
    return this.looked === this.count;
  }

  /** Advances once for each depth of the composition, however many judges ask. */
  async level(clock: Clock): Promise<void> {
    if (this.depth === this.graph.depth) return;
    this.depth = this.graph.depth;
    await this.advance(clock);
  }

  /** Looks at the places of one more depth and finds what is next to them. The states among them must have been expanded. */
  async advance(clock: Clock): Promise<void> {
    this.watch();
    for (const levelEnd = this.count; this.looked < levelEnd; this.looked++) {
      if (clock.due()) {
        await clock.pause();
        this.cut ??= clock.expired();
      }
      if (this.count > this.mostStates) this.cut ??= 'states';
      this.look(this.looked);
    }
  }

  isExpanded(place: number): boolean {
    return place < this.expandedEnd && this.graph.isExpanded(this.states.get(place));
  }

  load(place: number): number {
    this.graph.expander.load(this.states.get(place));
    return this.observed.get(place);
  }

  pathTo(place: number): number[] {
    return pathOver(this.parents, place, (parent, child) => this.choiceTo(parent, child));
  }

  private look(place: number): void {
    const state = this.states.get(place);
    const observed = this.observed.get(place);
    if (this.finders.length > 0) this.find(place, state, observed);
    if (this.cut !== undefined) this.expandedEnd = Math.min(this.expandedEnd, place);
    else this.expand(place, state, observed);
    this.edges?.close();
  }

  private find(place: number, state: number, observed: number): void {
    const { graph } = this;
    const atRest = graph.isAtRest(state);
    graph.expander.load(state);
    let found = false;
    for (const finder of this.finders) {
      finder.look(place, graph.expander.values, observed, atRest);
      found ||= !finder.looking;
    }
    if (found) this.finders = this.finders.filter(({ looking }) => looking);
  }

  private expand(place: number, state: number, observed: number): void {
    const edges = this.graph.edges!;
    const end = edges.end(state);
    const was = this.truthsIn(state);
    this.transitions += end - edges.start(state);
    for (let edge = edges.start(state); edge < end; edge++) {
      const target = edges.targets.get(edge);
      const action = edges.actions.get(edge);
      if (!isState(target)) {
        this.edges?.add(target, action);
        continue;
      }
      const { next, violated, problem } = this.observer.advance(observed, action, was, this.truthsIn(target));
      if (violated) this.violation ??= { place, choice: edge - edges.start(state) };
      this.problem ??= problem;
      const reached = problem === undefined ? this.place(target, next, place) : CANNOT_BE_COMPUTED;
      this.edges?.add(reached, action);
    }
  }

  private place(state: number, observed: number, parent: number): number {
    const known = this.index.find(state, observed);
    if (known !== undefined) return known;
    const place = this.states.length;
    this.states.push(state);
    this.observed.push(observed);
    this.parents.push(parent);
    this.index.note(state, observed, place);
    return place;
  }

  private choiceTo(parent: number, child: number): number {
    const edges = this.graph.edges!;
    const state = this.states.get(parent);
    const observed = this.observed.get(parent);
    const was = this.truthsIn(state);
    const start = edges.start(state);
    for (let edge = start; ; edge++) {
      const target = edges.targets.get(edge);
      if (!isState(target)) continue;
      const { next, problem } = this.observer.advance(observed, edges.actions.get(edge), was, this.truthsIn(target));
      if (problem === undefined && this.place(target, next, parent) === child) return edge - start;
    }
  }

  private truthsIn(state: number): number {
    return this.watched.length === 0 ? 0 : this.truths.get(state);
  }

  /** Evaluates the watched predicates in the states that came up since. */
  private watch(): void {
    const { graph, truths, watched } = this;
    if (watched.length === 0) return;
    for (let state = truths.length; state < graph.states; state++) {
      let bits = 0;
      graph.expander.load(state);
      for (const [bit, tree] of watched.entries()) if (tree.test(graph.expander.values) === TRUE) bits |= 1 << bit;
      truths.push(bits);
    }
  }
}
