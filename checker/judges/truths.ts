import type { StateGraph } from '../search/state-graph.js';
import { type DecisionTree, TRUE } from './decision-tree.js';
import { Plane } from './plane.js';

/** Which watched predicates hold in which state, for all observers at once: states that agree in all of them are one class. */
export class Truths {
  /** The class of each state, up to the last call of `catchUp`. */
  classes: Uint32Array = new Uint32Array(0);
  private readonly plane = new Plane();
  private readonly watched: DecisionTree[] = [];
  /** The places of the predicates of each observer, the first and the one behind the last. */
  private readonly ranges: (readonly [number, number])[] = [];
  private known = 0;
  /** A binary tree over the predicates' truths; its leaves are classes. */
  private readonly children: number[] = [0, 0];
  private readonly leaves = new Map<number, number>();
  /** By class: the truths as each observer is told them, bit n for its n-th predicate. */
  private readonly told: (readonly number[])[] = [];

  constructor(private readonly graph: StateGraph) {}

  /** What it takes. */
  get bytes(): number {
    return this.plane.bytes;
  }

  /** To be called before the first `catchUp`. @returns the number under which the observer asks */
  watch(predicates: readonly DecisionTree[]): number {
    const start = this.watched.length;
    this.watched.push(...predicates);
    return this.ranges.push([start, this.watched.length]) - 1;
  }

  /** The truths that an observer is told in states of a class. */
  of(observer: number, cls: number): number {
    return this.told[cls]![observer]!;
  }

  /** Looks at the states that came up since. */
  catchUp(): void {
    const { graph, plane, watched } = this;
    plane.reserve(graph.states);
    this.classes = plane.words;
    if (watched.length === 0) {
      if (this.told.length === 0) this.told.push(this.ranges.map(() => 0));
      return;
    }
    for (; this.known < graph.states; this.known++) {
      graph.expander.load(this.known);
      plane.words[this.known] = this.classify(graph.expander.locals);
    }
  }

  private classify(values: ArrayLike<number>): number {
    const { children, watched } = this;
    let node = 0;
    for (const tree of watched) {
      const branch = 2 * node + (tree.test(values) === TRUE ? 1 : 0);
      if (children[branch] === 0) {
        children[branch] = children.length / 2;
        children.push(0, 0);
      }
      node = children[branch]!;
    }
    return this.leaves.get(node) ?? this.newClass(node, values);
  }

  private newClass(leaf: number, values: ArrayLike<number>): number {
    const bits = this.watched.map((tree) => (tree.test(values) === TRUE ? 1 : 0));
    const told = this.ranges.map(([start, end]) =>
      bits.slice(start, end).reduce((word: number, bit, place) => word | (bit << place), 0),
    );
    const cls = this.told.push(told) - 1;
    this.leaves.set(leaf, cls);
    return cls;
  }
}
