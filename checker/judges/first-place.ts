import type { DecisionTree, Truth } from './decision-tree.js';

/** Finds the first place, in breadth-first order, where a predicate has a certain truth. */
export class FirstPlace {
  place: number | undefined;

  /** @param onlyAtRest leave out every place that is not known to be at rest */
  constructor(
    readonly tree: DecisionTree,
    private readonly wanted: Truth,
    private readonly onlyAtRest = false,
  ) {}

  /** Is it still to be found? */
  get looking(): boolean {
    return this.place === undefined;
  }

  /** Looks at the next place. */
  look(place: number, values: ArrayLike<number>, observed: number, atRest: boolean): void {
    if (this.place !== undefined || (this.onlyAtRest && !atRest)) return;
    if (this.tree.test(values, observed) === this.wanted) this.place = place;
  }
}
