import { PlaceIndex } from '../judges/place-index.js';
import type { Places } from '../judges/places.js';
import type { Clock } from '../search/budget.js';
import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import { isState } from '../search/expander.js';
import type { BuchiAutomaton, Transition } from './automaton.js';

/** The choice of an edge on which nothing happens: the run has ended, and its last state repeats for ever. */
export const STUTTER = 0xffff_ffff;

/** What the product asks of the places. */
export interface RunsOver {
  readonly places: Places;
  /** Truths of the automaton's atoms in a place, as bits. */
  labelOf(place: number): number;
  /** May a run end here: is no helpful action enabled? Asked of expanded places only. */
  mayEnd(place: number): boolean;
}

/**
 * Places together with the states of a Büchi automaton, found breadth first. A run that ends goes on in a node of its own, which stands
 * for the same place for ever: nothing leads back from there.
 */
export class FairProduct {
  /** Why it is not complete. */
  cut: 'states' | 'time' | 'interrupted' | undefined;
  /** Does some run, not yet rejected, go on where nothing was explored? */
  open = false;
  /** For each node its targets; `actions` holds the choice, or STUTTER. */
  readonly edges = new Edges();
  /** By edge: the automaton's marks. */
  readonly marks = new ChunkedNumbers();
  /** By node. Places from `ended` on stand for the same places, minus that number, where the run has ended. */
  private readonly placeNumbers = new ChunkedNumbers();
  private readonly states = new ChunkedNumbers();
  private readonly parents = new ChunkedNumbers();
  /** The actions before each node. */
  private readonly depths = new ChunkedNumbers();
  private readonly index = new PlaceIndex();
  private readonly moves: Map<number, readonly Transition[]>[];

  constructor(
    private readonly runs: RunsOver,
    private readonly automaton: BuchiAutomaton,
    private readonly mostStates: number,
  ) {
    this.moves = automaton.states.map(() => new Map());
    this.node(0, 0, 0);
  }

  get count(): number {
    return this.placeNumbers.length;
  }

  get transitions(): number {
    return this.edges.targets.length;
  }

  /** Explores everything. */
  async build(clock: Clock): Promise<void> {
    for (let node = 0; node < this.count; node++) {
      if (clock.due()) {
        await clock.pause();
        this.cut ??= clock.expired();
      }
      if (this.count > this.mostStates) this.cut ??= 'states';
      if (this.cut === undefined) this.expand(node);
      this.edges.close();
    }
  }

  /** The place that a node stands for. */
  placeOf(node: number): number {
    const place = this.placeNumbers.get(node);
    return place < this.runs.places.count ? place : place - this.runs.places.count;
  }

  /** Has the run ended in this node? */
  hasEnded(node: number): boolean {
    return this.placeNumbers.get(node) >= this.runs.places.count;
  }

  /** Does a node come before another one: after fewer actions, or else as a run's end, or else by a lesser run? */
  isNearer(node: number, other: number): boolean {
    const { depths } = this;
    if (depths.get(node) !== depths.get(other)) return depths.get(node) < depths.get(other);
    return this.hasEnded(node) === this.hasEnded(other) ? node < other : this.hasEnded(node);
  }

  /** The choices of the least of the shortest runs to a node. */
  pathTo(node: number): number[] {
    const choiceTo = (parent: number, child: number) => {
      let edge = this.edges.start(parent);
      while (this.edges.targets.get(edge) !== child) edge++;
      return this.edges.actions.get(edge);
    };
    return pathOver(this.parents, node, choiceTo).filter((choice) => choice !== STUTTER);
  }

  private expand(node: number): void {
    const { places, labelOf, mayEnd } = this.runs;
    const place = this.placeOf(node);
    const transitions = this.transitionsOn(this.states.get(node), labelOf(place));
    if (transitions.length === 0) return;
    const ended = place + places.count;
    if (this.hasEnded(node)) {
      this.connect(node, ended, STUTTER, transitions);
      return;
    }
    if (!places.isExpanded(place)) {
      this.open = true;
      return;
    }
    const edges = places.edges!;
    const start = edges.start(place);
    const end = edges.end(place);
    for (let edge = start; edge < end; edge++) {
      const target = edges.targets.get(edge);
      if (isState(target)) this.connect(node, target, edge - start, transitions);
      else this.open = true;
    }
    if (mayEnd(place)) this.connect(node, ended, STUTTER, transitions);
  }

  private connect(node: number, place: number, choice: number, transitions: readonly Transition[]): void {
    for (const { target, marks } of transitions) {
      this.edges.add(this.node(place, target, node), choice);
      this.marks.push(marks);
    }
  }

  private transitionsOn(state: number, label: number): readonly Transition[] {
    const known = this.moves[state]!.get(label);
    if (known !== undefined) return known;
    const possible = this.automaton.states[state]!.filter(
      ({ must, mustNot }) => (label & must) === must && (label & mustNot) === 0,
    );
    this.moves[state]!.set(label, possible);
    return possible;
  }

  private node(place: number, state: number, parent: number): number {
    const known = this.index.find(place, state);
    if (known !== undefined) return known;
    const node = this.count;
    this.placeNumbers.push(place);
    this.states.push(state);
    this.parents.push(parent);
    this.depths.push(node === 0 ? 0 : this.depths.get(parent) + (place < this.runs.places.count ? 1 : 0));
    this.index.note(place, state, node);
    return node;
  }
}

/** The path that leads backwards over parents to place 0; each step is the first edge of the parent to the child. */
function pathOver(
  parents: ChunkedNumbers,
  child: number,
  choiceTo: (parent: number, child: number) => number,
): number[] {
  const path: number[] = [];
  for (let place = child; place !== 0; ) {
    const parent = parents.get(place);
    path.push(choiceTo(parent, place));
    place = parent;
  }
  return path.reverse();
}
