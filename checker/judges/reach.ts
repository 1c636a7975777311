import type { Clock } from '../search/budget.js';
import { isState } from '../search/expander.js';
import type { StateGraph } from '../search/state-graph.js';
import { Bank } from './bank.js';
import type { DecisionTree } from './decision-tree.js';
import { Labels, UNLABELLED } from './labels.js';
import type { Advance, Watching } from './observer.js';
import { lowestBit } from './plane.js';
import { Product } from './product.js';
import { Truths } from './truths.js';

/** A local state of a product's observer; slots are numbered over all products, 32 to a bank. */
export interface Slot {
  readonly product: Product;
  readonly observed: number;
}

/**
 * All products of a composition with observers, found in one sweep over its stored edges: breadth first, depth by depth. For
 * each state it keeps a set of slots as bits; an action that leaves observers where they are carries all of them at once.
 */
export class Reach {
  readonly slots: Slot[] = [];
  readonly banks: Bank[] = [];
  private readonly products: Product[] = [];
  private readonly truths: Truths;
  private readonly labels = new Labels();
  /** The depth that comes next. */
  depth = 0;
  /** Depth of the composition up to which it was advanced. */
  private composed = -1;

  /** @param mostStates the budget, which holds for the places of each product as well, depth by depth */
  constructor(
    readonly graph: StateGraph,
    private readonly mostStates: number,
  ) {
    this.truths = new Truths(graph);
    graph.attached.push(this);
  }

  /** What it takes. */
  get bytes(): number {
    const marks = this.products.flatMap((product) => product.marks);
    return [...this.banks, ...marks].reduce((sum, { bytes }) => sum + bytes, this.truths.bytes);
  }

  /** To be called before the sweep. @param watched the predicates whose truths the observer is told, in its order */
  add(observer: Watching, watched: readonly DecisionTree[]): Product {
    const product = new Product(observer, this.truths.watch(watched));
    this.products.push(product);
    return product;
  }

  /** Has everything found been looked at? */
  get finished(): boolean {
    return this.depth > 0 && this.banks.every(({ idle }) => idle);
  }

  /** Advances once for each depth of the composition, however many judges ask. */
  async level(clock: Clock): Promise<void> {
    if (this.composed === this.graph.depth) return;
    this.composed = this.graph.depth;
    await this.advance(clock);
  }

  /** Looks at the places of one more depth and finds what is next to them. The states among them must have been expanded. */
  async advance(clock: Clock): Promise<void> {
    this.truths.catchUp();
    if (this.depth === 0) for (const product of this.products) this.begin(product);
    for (const product of this.products) if (product.states > this.mostStates) this.close(product, 'states');
    if (!this.graph.hasRoom(0)) for (const product of this.products) this.close(product, 'memory');
    const { banks } = this;
    for (const bank of banks) bank.reserve(this.graph.states, this.labels.count);
    const levels = banks.map((bank) => bank.begin(this.depth));
    for (const [number, { states, words }] of levels.entries()) {
      for (let index = 0; index < states.length; index++) {
        if (clock.due()) {
          await clock.pause();
          const reason = clock.expired();
          if (reason !== undefined) for (const product of this.products) this.close(product, reason);
        }
        this.look(number, states[index]!, words[index]!);
        this.expand(number, states[index]!, words[index]! & ~banks[number]!.closed);
      }
    }
    for (const product of this.products) product.endLevel();
    this.depth++;
  }

  /** The slot of a local state of a product's observer. */
  slotOf(product: Product, observed: number): number {
    let slot = product.slots.get(observed);
    if (slot === undefined) {
      slot = this.slots.push({ product, observed }) - 1;
      product.slots.set(observed, slot);
      if (slot >>> 5 === this.banks.length) {
        const bank = new Bank();
        bank.reserve(this.graph.states, this.labels.count);
        this.banks.push(bank);
      }
      if (product.cut !== undefined) this.banks[slot >>> 5]!.closed |= 1 << (slot & 31);
    }
    return slot;
  }

  /** Where an edge brings the observer of a slot. */
  step(slot: number, state: number, action: number, target: number): Advance {
    const { product, observed } = this.slots[slot]!;
    const { classes } = this.truths;
    const was = this.truths.of(product.truths, classes[state]!);
    return product.observer.advance(observed, action, was, this.truths.of(product.truths, classes[target]!));
  }

  /** Which of these slots of a bank stay where they are over an edge. */
  staying(number: number, slots: number, state: number, action: number, target: number): number {
    const { classes } = this.truths;
    const label = this.labels.of(classes[state]!, action, classes[target]!);
    if (label === UNLABELLED) return this.stayingOf(number, slots, state, action, target);
    const bank = this.banks[number]!;
    if (label >= bank.known.words.length) bank.reserve(0, label + 1);
    const unknown = slots & ~bank.known.words[label]!;
    if (unknown !== 0) {
      bank.known.words[label]! |= unknown;
      bank.stays.words[label]! |= this.stayingOf(number, unknown, state, action, target);
    }
    return slots & bank.stays.words[label]!;
  }

  private stayingOf(number: number, slots: number, state: number, action: number, target: number): number {
    let staying = 0;
    for (let left = slots; left !== 0; left &= left - 1) {
      const bit = lowestBit(left);
      const slot = (number << 5) | bit;
      if (!this.slots[slot]!.product.observer.hears(action)) {
        staying |= 1 << bit;
        continue;
      }
      const { next, violated, problem } = this.step(slot, state, action, target);
      if (next === this.slots[slot]!.observed && !violated && problem === undefined) staying |= 1 << bit;
    }
    return staying;
  }

  private begin(product: Product): void {
    const truths = this.truths.of(product.truths, this.truths.classes[0]!);
    const { next, violated, problem } = product.observer.begin(truths);
    product.problem = problem;
    product.violatedAtStart = violated;
    product.start = next;
    this.reach(0, this.slotOf(product, next));
  }

  private close(product: Product, reason: 'states' | 'time' | 'interrupted' | 'memory'): void {
    if (product.cut !== undefined) return;
    product.cut = { reason, depth: this.depth };
    for (const slot of product.slots.values()) this.banks[slot >>> 5]!.closed |= 1 << (slot & 31);
  }

  private look(number: number, state: number, slots: number): void {
    const { graph } = this;
    const { expander } = graph;
    const degree = graph.edges!.end(state) - graph.edges!.start(state);
    let loaded = false;
    let atRest = false;
    for (let left = slots; left !== 0; left &= left - 1) {
      const bit = lowestBit(left);
      const slot = (number << 5) | bit;
      const { product, observed } = this.slots[slot]!;
      product.states++;
      if (product.cut === undefined) product.transitions += degree;
      const { looking, marks } = product;
      if (looking.length + marks.length === 0) continue;
      if (!loaded) {
        expander.load(state);
        atRest = graph.isAtRest(state);
        loaded = true;
      }
      for (let index = 0; index < looking.length; index++) {
        looking[index]!.look(this.depth, state, slot, expander.locals, observed, atRest);
      }
      for (let index = 0; index < marks.length; index++) {
        marks[index]!.look(state, number, bit, expander.locals, observed);
      }
    }
  }

  private expand(number: number, state: number, slots: number): void {
    if (slots === 0) return;
    const bank = this.banks[number]!;
    const { targets, actions } = this.graph.edges!;
    const end = this.graph.edges!.end(state);
    for (let edge = this.graph.edges!.start(state); edge < end; edge++) {
      const target = targets.get(edge);
      if (!isState(target)) continue;
      const action = actions.get(edge);
      const staying = this.staying(number, slots, state, action, target);
      const fresh = staying & ~bank.reached.words[target]!;
      if (fresh !== 0) bank.add(target, fresh);
      for (let left = slots & ~staying; left !== 0; left &= left - 1) {
        this.move((number << 5) | lowestBit(left), state, action, target);
      }
    }
  }

  private move(slot: number, state: number, action: number, target: number): void {
    const { product } = this.slots[slot]!;
    const { next, violated, problem } = this.step(slot, state, action, target);
    if (violated) product.violation.note(this.depth, state, slot);
    product.problem ??= problem;
    if (problem === undefined) this.reach(target, this.slotOf(product, next));
  }

  private reach(state: number, slot: number): void {
    const bank = this.banks[slot >>> 5]!;
    const bit = 1 << (slot & 31);
    if ((bank.reached.words[state]! & bit) === 0) bank.add(state, bit);
  }
}
