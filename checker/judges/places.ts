import type { Edges } from '../search/edges.js';
import type { StateGraph } from '../search/state-graph.js';
import { banksOf } from './least-paths.js';
import type { Mark } from './mark.js';
import { lowestBit } from './plane.js';
import type { Product } from './product.js';
import type { Products } from './products.js';
import { Sight } from './sight.js';

/** What a liveness property is judged on: states, each together with the state of the property's observer, 0 without one. */
export interface Places {
  /** The observer's state at the start, in state 0. */
  readonly start: number;
  /** The edges of the states; a target that is no state's number leads to what was not explored. */
  readonly edges: Edges;
  isExpanded(state: number): boolean;
  /** Was anything left out that a run may come to? */
  readonly open: boolean;
  /** The truths of the atoms in a place, as bits. */
  labelOf(state: number, observed: number): number;
  /** The observer's state after an edge of a place that leads to a state; undefined where it cannot be computed. */
  after(observed: number, state: number, edge: number): number | undefined;
  /** Visits, depth by depth, the places where all of some atoms are true and all of others false. */
  eachWhere(must: number, mustNot: number, visit: (depth: number, state: number, observed: number) => void): void;
  /** The least of the shortest runs to a place of a depth. */
  pathTo(depth: number, state: number, observed: number): number[];
}

/** The places of a product that has been swept to its end. `marks`: those of the atoms, bit by bit */
export class ProductPlaces implements Places {
  readonly start: number;
  private readonly graph: StateGraph;
  /** By bank: the slots of the product. */
  private readonly masks: ReadonlyMap<number, number>;

  constructor(
    private readonly products: Products,
    private readonly product: Product,
    private readonly marks: readonly Mark[],
  ) {
    this.graph = products.graph;
    this.start = product.start;
    this.masks = banksOf(product);
  }

  get edges(): Edges {
    return this.graph.edges!;
  }

  get open(): boolean {
    const { cut, overflow, problem, bounded } = this.graph;
    return bounded || (cut ?? overflow ?? problem ?? this.product.problem) !== undefined;
  }

  isExpanded(state: number): boolean {
    return this.graph.isExpanded(state);
  }

  labelOf(state: number, observed: number): number {
    const slot = this.product.slots.get(observed)!;
    let label = 0;
    for (let bit = 0; bit < this.marks.length; bit++) {
      label |= ((this.marks[bit]!.at(slot >>> 5, state) >>> (slot & 31)) & 1) << bit;
    }
    return label;
  }

  after(observed: number, state: number, edge: number): number | undefined {
    const slot = this.product.slots.get(observed)!;
    const { actions, targets } = this.edges;
    const { next, problem } = this.products.reach.step(slot, state, actions.get(edge), targets.get(edge));
    return problem === undefined ? next : undefined;
  }

  eachWhere(must: number, mustNot: number, visit: (depth: number, state: number, observed: number) => void): void {
    const { reach } = this.products;
    for (let depth = 0; depth < reach.depth; depth++) {
      for (const [number, mask] of this.masks) {
        const { states, words } = reach.banks[number]!.level(depth);
        for (let index = 0; index < states.length; index++) {
          const state = states[index]!;
          let slots = words[index]! & mask;
          for (let bit = 0; slots !== 0 && bit < this.marks.length; bit++) {
            if ((must >>> bit) & 1) slots &= this.marks[bit]!.at(number, state);
            if ((mustNot >>> bit) & 1) slots &= ~this.marks[bit]!.at(number, state);
          }
          for (; slots !== 0; slots &= slots - 1) {
            visit(depth, state, reach.slots[(number << 5) | lowestBit(slots)]!.observed);
          }
        }
      }
    }
  }

  pathTo(depth: number, state: number, observed: number): number[] {
    const sight = new Sight();
    sight.note(depth, state, this.product.slots.get(observed)!);
    return this.products.paths.to(sight)!;
  }
}
