import { isState } from '../search/expander.js';
import { Predecessors } from '../search/predecessors.js';
import { lowestBit } from './plane.js';
import type { Product } from './product.js';
import type { Reach } from './reach.js';
import type { Sight } from './sight.js';

/** Finds runs to places of products once the sweep is over. */
export class LeastPaths {
  private made: Predecessors | undefined;
  private readonly known = new Map<string, readonly number[]>();

  constructor(private readonly reach: Reach) {}

  /** The edges of the composition backwards. */
  get predecessors(): Predecessors {
    const { graph } = this.reach;
    if (this.made === undefined) {
      graph.claim(Predecessors.bytesFor(graph.states, graph.edges!.targets.length));
      this.made = new Predecessors(graph.edges!, graph.states);
      graph.attached.push(this.made);
    }
    return this.made;
  }

  /** The least of the shortest paths to any of the places, or undefined where nothing is in sight. */
  to({ depth, places }: Sight): number[] | undefined {
    if (depth === undefined) return undefined;
    const keys = places.map(({ state, slot }) => this.key(state, slot));
    const id = `${depth} ${keys.join(' ')}`;
    const path = this.known.get(id) ?? this.forwards(this.backwards(depth, new Set(keys)));
    this.known.set(id, path);
    return [...path];
  }

  /** The same, and on by the first action that drives the observer into a state tagged `violated`. */
  over({ depth, places }: Sight): number[] | undefined {
    if (depth === undefined) return undefined;
    const layers = this.backwards(depth, new Set(places.map(({ state, slot }) => this.key(state, slot))));
    const path = this.forwards(layers);
    const { state, slot } = this.endOf(path, layers);
    return [...path, this.choice(state, (action, target) => this.reach.step(slot, state, action, target).violated)];
  }

  private key(state: number, slot: number): number {
    return state * this.reach.slots.length + slot;
  }

  private placeOf(key: number): { readonly state: number; readonly slot: number } {
    const { length } = this.reach.slots;
    const slot = key % length;
    return { state: (key - slot) / length, slot };
  }

  /** By depth: the places of shortest paths to the goals. */
  private backwards(depth: number, goals: Set<number>): Set<number>[] {
    const layers: Set<number>[] = [];
    layers[depth] = goals;
    for (let level = depth; level > 0; level--) {
      const before = new Set<number>();
      for (const key of layers[level]!) this.addBefore(level - 1, key, before);
      layers[level - 1] = before;
    }
    return layers;
  }

  /** Adds the places of a depth from which an action leads to a place. */
  private addBefore(depth: number, key: number, before: Set<number>): void {
    const { reach, predecessors } = this;
    const { state: target, slot: targetSlot } = this.placeOf(key);
    const { product, observed } = reach.slots[targetSlot]!;
    const banks = banksOf(product);
    for (let place = predecessors.starts[target]!; place < predecessors.starts[target + 1]!; place++) {
      const state = predecessors.sources[place]!;
      const action = predecessors.actions[place]!;
      for (const [number, mask] of banks) {
        const word = reach.banks[number]!.level(depth).wordOf(state) & mask;
        for (let left = word; left !== 0; left &= left - 1) {
          const slot = (number << 5) | lowestBit(left);
          const { next, problem } = reach.step(slot, state, action, target);
          if (problem === undefined && next === observed) before.add(this.key(state, slot));
        }
      }
    }
  }

  /** The least path through the layers. */
  private forwards(layers: readonly Set<number>[]): number[] {
    const path: number[] = [];
    for (let depth = 1; depth < layers.length; depth++) {
      const { state, slot } = this.endOf(path, layers);
      path.push(this.choice(state, (action, target) => layers[depth]!.has(this.after(slot, state, action, target))));
    }
    return path;
  }

  /** Where a path through the layers leads. */
  private endOf(path: readonly number[], layers: readonly Set<number>[]): { state: number; slot: number } {
    const { edges } = this.reach.graph;
    let [key] = layers[0]!;
    for (const choice of path) {
      const { state, slot } = this.placeOf(key!);
      let edge = edges!.start(state);
      while (edges!.choiceOf(state, edge) !== choice) edge++;
      key = this.after(slot, state, edges!.actions.get(edge), edges!.targets.get(edge));
    }
    return this.placeOf(key!);
  }

  /** The place that an edge leads to; none has the number -1. */
  private after(slot: number, state: number, action: number, target: number): number {
    const { product } = this.reach.slots[slot]!;
    const { next, problem } = this.reach.step(slot, state, action, target);
    const nextSlot = problem === undefined ? product.slots.get(next) : undefined;
    return nextSlot === undefined ? -1 : this.key(target, nextSlot);
  }

  /** The first choice of a state that is wanted. */
  private choice(state: number, wanted: (action: number, target: number) => boolean): number {
    const edges = this.reach.graph.edges!;
    const start = edges.start(state);
    for (let edge = start; ; edge++) {
      const target = edges.targets.get(edge);
      if (isState(target) && wanted(edges.actions.get(edge), target)) return edges.choiceOf(state, edge);
    }
  }
}

/** The slots of a product in each bank that has some. */
export function banksOf(product: Product): ReadonlyMap<number, number> {
  const masks = new Map<number, number>();
  for (const slot of product.slots.values()) {
    masks.set(slot >>> 5, (masks.get(slot >>> 5) ?? 0) | (1 << (slot & 31)));
  }
  return masks;
}
