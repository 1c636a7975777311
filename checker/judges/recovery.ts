import { isState } from '../search/expander.js';
import { banksOf, type LeastPaths } from './least-paths.js';
import type { Mark } from './mark.js';
import { lowestBit, Plane } from './plane.js';
import type { Product } from './product.js';
import type { Reach } from './reach.js';
import { Sight } from './sight.js';

/** What the backward search found of the places where `from` holds. */
export interface Recovery {
  /** The nearest places from which helpful actions reach neither the goal nor anything unknown. */
  readonly stranded: Sight;
  /** From some place they reach only what is unknown: a place not expanded, or an action without a successor. */
  readonly unknown: boolean;
}

/**
 * From which places of a product do helpful actions reach the goal? Found backwards from the goal, over the edges that may
 * rescue.
 * @param from absent: every place must recover
 * @param rescues by action: may it rescue?
 */
export function findRecovery(
  reach: Reach,
  paths: LeastPaths,
  product: Product,
  goal: Mark,
  from: Mark | undefined,
  rescues: readonly boolean[],
): Recovery {
  const saved = new Spread(reach, paths, product, rescues);
  const open = new Spread(reach, paths, product, rescues);
  const masks = banksOf(product);
  const stopped =
    reach.graph.overflow !== undefined || reach.graph.problem !== undefined || product.problem !== undefined;
  eachPlace(reach, masks, (depth, number, state, word) => {
    const reached = word & goal.at(number, state);
    const unknown = word & ~reached;
    saved.add(number, state, reached);
    open.add(number, state, unknown & goal.failedAt(number, state));
    if (!isExpanded(reach, product, depth, state)) open.add(number, state, unknown);
    else if (stopped) open.add(number, state, endingUnknown(reach, number, state, unknown, rescues));
  });
  saved.spread();
  open.spread();
  const stranded = new Sight();
  let unknown = false;
  eachPlace(reach, masks, (depth, number, state, word) => {
    const lost = word & (from === undefined ? word : from.at(number, state)) & ~saved.at(number, state);
    for (let left = lost & ~open.at(number, state); left !== 0; left &= left - 1) {
      stranded.note(depth, state, (number << 5) | lowestBit(left));
    }
    unknown ||= (lost & open.at(number, state)) !== 0;
  });
  return { stranded, unknown };
}

/** Visits the product's places depth by depth: a state with some of its slots in one bank. */
function eachPlace(
  reach: Reach,
  masks: ReadonlyMap<number, number>,
  visit: (depth: number, number: number, state: number, slots: number) => void,
): void {
  for (let depth = 0; depth < reach.depth; depth++) {
    for (const [number, mask] of masks) {
      const { states, words } = reach.banks[number]!.level(depth);
      for (let index = 0; index < states.length; index++) {
        const slots = words[index]! & mask;
        if (slots !== 0) visit(depth, number, states[index]!, slots);
      }
    }
  }
}

const isExpanded = ({ graph }: Reach, { cut }: Product, depth: number, state: number): boolean =>
  graph.isExpanded(state) && (cut === undefined || depth < cut.depth);

/** Those of the slots with which some rescuing action of the state leads to nothing known. */
function endingUnknown(
  reach: Reach,
  number: number,
  state: number,
  slots: number,
  rescues: readonly boolean[],
): number {
  const edges = reach.graph.edges!;
  const end = edges.end(state);
  let ending = 0;
  for (let edge = edges.start(state); edge < end; edge++) {
    const action = edges.actions.get(edge);
    const target = edges.targets.get(edge);
    if (!rescues[action]) continue;
    if (!isState(target)) return slots;
    for (let left = slots; left !== 0; left &= left - 1) {
      const bit = lowestBit(left);
      if (reach.step((number << 5) | bit, state, action, target).problem !== undefined) ending |= 1 << bit;
    }
  }
  return ending;
}

/** A set of places of one product, to which all can be added that lead into it. */
class Spread {
  private readonly planes = new Map<number, Plane>();
  private readonly masks: ReadonlyMap<number, number>;
  /** Bank, state and slots of what was added and not spread yet. */
  private readonly stack: number[] = [];

  constructor(
    private readonly reach: Reach,
    private readonly paths: LeastPaths,
    product: Product,
    private readonly rescues: readonly boolean[],
  ) {
    this.masks = banksOf(product);
    for (const number of this.masks.keys()) {
      const plane = new Plane();
      reach.graph.claim(plane.bytesFor(reach.graph.states));
      plane.reserve(reach.graph.states);
      this.planes.set(number, plane);
    }
  }

  at(number: number, state: number): number {
    return this.planes.get(number)!.words[state]!;
  }

  add(number: number, state: number, slots: number): void {
    const { words } = this.planes.get(number)!;
    const fresh = slots & ~words[state]!;
    if (fresh === 0) return;
    words[state]! |= fresh;
    this.stack.push(number, state, fresh);
  }

  spread(): void {
    const { stack, rescues } = this;
    if (stack.length === 0) return;
    const { starts, sources, actions } = this.paths.predecessors;
    while (stack.length > 0) {
      const slots = stack.pop()!;
      const target = stack.pop()!;
      const number = stack.pop()!;
      for (let place = starts[target]!; place < starts[target + 1]!; place++) {
        if (rescues[actions[place]!]) this.spreadOver(number, slots, sources[place]!, actions[place]!, target);
      }
    }
  }

  /** Adds the places of a state from which an edge leads to one of the target's slots. */
  private spreadOver(number: number, slots: number, state: number, action: number, target: number): void {
    const { reach } = this;
    for (const [source, mask] of this.masks) {
      const slotsThere = reach.banks[source]!.reached.words[state]! & mask & ~this.at(source, state);
      if (slotsThere === 0) continue;
      const staying = reach.staying(source, slotsThere, state, action, target);
      let leading = source === number ? staying & slots : 0;
      for (let left = slotsThere & ~staying; left !== 0; left &= left - 1) {
        const bit = lowestBit(left);
        if (leadsTo(reach, (source << 5) | bit, state, action, target, number, slots)) leading |= 1 << bit;
      }
      this.add(source, state, leading);
    }
  }
}

function leadsTo(
  reach: Reach,
  slot: number,
  state: number,
  action: number,
  target: number,
  number: number,
  slots: number,
): boolean {
  const { next, problem } = reach.step(slot, state, action, target);
  if (problem !== undefined) return false;
  const reached = reach.slots[slot]!.product.slots.get(next);
  return reached !== undefined && reached >>> 5 === number && (slots & (1 << (reached & 31))) !== 0;
}
