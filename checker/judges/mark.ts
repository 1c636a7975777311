import { type DecisionTree, FAILED, TRUE } from './decision-tree.js';
import { Plane } from './plane.js';

/** The places of a product where a predicate holds, by the product's slots in each bank. */
export class Mark {
  private readonly trues = new Map<number, Plane>();
  private readonly failures = new Map<number, Plane>();

  constructor(private readonly tree: DecisionTree) {}

  /** What it takes. */
  get bytes(): number {
    let bytes = 0;
    for (const planes of [this.trues, this.failures]) for (const plane of planes.values()) bytes += plane.bytes;
    return bytes;
  }

  /** Looks at a place. `slot`: its bit in a bank */
  look(state: number, bank: number, bit: number, values: ArrayLike<number>, observed: number): void {
    const truth = this.tree.test(values, observed);
    if (truth === TRUE) set(this.trues, bank, state, bit);
    else if (truth === FAILED) set(this.failures, bank, state, bit);
  }

  /** The slots of a bank that a state has the mark with. */
  at(bank: number, state: number): number {
    return this.trues.get(bank)?.words[state] ?? 0;
  }

  /** Those with which the predicate cannot say. */
  failedAt(bank: number, state: number): number {
    return this.failures.get(bank)?.words[state] ?? 0;
  }
}

function set(planes: Map<number, Plane>, bank: number, state: number, bit: number): void {
  const plane = planes.get(bank) ?? new Plane();
  planes.set(bank, plane);
  plane.reserve(state + 1);
  plane.words[state]! |= 1 << bit;
}
