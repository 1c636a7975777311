import type { DecisionTree, Truth } from './decision-tree.js';

/** Of a place that is a state alone. */
export const NO_SLOT = -1;

/** A state of the composition with a slot, that is with a local state of an observer. */
export interface Place {
  readonly state: number;
  readonly slot: number;
}

/** Everything wanted that lies nearest to the initial state. */
export class Sight {
  depth: number | undefined;
  readonly places: Place[] = [];

  /** Depths come in ascending order. */
  note(depth: number, state: number, slot: number): void {
    this.depth ??= depth;
    if (this.depth === depth) this.places.push({ state, slot });
  }
}

/** Looks for the nearest places where a predicate has a certain truth. */
export class Finder {
  readonly sight = new Sight();

  /** @param onlyAtRest leave out every place that is not known to be at rest */
  constructor(
    readonly tree: DecisionTree,
    private readonly wanted: Truth,
    private readonly onlyAtRest = false,
  ) {}

  get found(): boolean {
    return this.sight.depth !== undefined;
  }

  /** Looks at the next place; depths come in ascending order. */
  look(depth: number, state: number, slot: number, values: ArrayLike<number>, observed: number, atRest: boolean): void {
    if (this.onlyAtRest && !atRest) return;
    if (this.found && depth !== this.sight.depth) return;
    if (this.tree.test(values, observed) === this.wanted) this.sight.note(depth, state, slot);
  }
}
