import type { Questions } from './questions.js';
import { OBSERVER } from './views.js';

/** Where no leaf is known. */
export const NO_LEAF = -1;

/** Cell 0 is the root. A node is its question, how many answers it has cells for, and these. */
const ROOT = 0;
const CELLS = 2;
/** Answers that a node has cells for at least. */
const fewest = 2;

/**
 * The branches of a decision tree in one array of numbers, for it is walked in every state: a cell is 0 where nothing is known, the place
 * of a node, or `-1 - leaf`.
 */
export class Branches {
  private nodes = new Int32Array(64);
  private end = 1;

  constructor(private readonly questions: Questions) {}

  /** The leaf where a state belongs, as far as the answers are known already. */
  find(values: ArrayLike<number>, observed: number): number {
    const { nodes } = this;
    const { fields, answers } = this.questions;
    let cell = nodes[ROOT]!;
    while (cell > 0) {
      const question = nodes[cell]!;
      const field = fields[question]!;
      const value = field === OBSERVER ? observed : values[field]!;
      const known = answers[question]!;
      if (value >= known.length) return NO_LEAF;
      const answer = known[value]!;
      if (answer >= nodes[cell + 1]!) return NO_LEAF;
      cell = nodes[cell + CELLS + answer]!;
    }
    return -1 - cell;
  }

  /** The same, asking for the answers. */
  ask(values: ArrayLike<number>, observed: number): number {
    const { nodes } = this;
    let cell = nodes[ROOT]!;
    while (cell > 0) cell = this.next(cell, this.answer(nodes[cell]!, values, observed));
    return -1 - cell;
  }

  /** The questions on the way to the leaf of a state. */
  asked(values: ArrayLike<number>, observed: number): number[] {
    const { nodes } = this;
    const asked: number[] = [];
    for (let cell = nodes[ROOT]!; cell > 0; cell = this.next(cell, this.answer(nodes[cell]!, values, observed)))
      asked.push(nodes[cell]!);
    return asked;
  }

  /**
   * Grows the branch of a state whose leaf was not known.
   * @returns false where it does not fit: other questions were asked before after the same answers
   */
  grow(asked: readonly number[], values: ArrayLike<number>, observed: number, leaf: number): boolean {
    let cell = ROOT;
    for (const question of asked) {
      const node = this.nodes[cell]!;
      if (node < 0 || (node > 0 && this.nodes[node] !== question)) return false;
      cell = this.cellOf(cell, question, this.answer(question, values, observed));
    }
    if (this.nodes[cell] !== 0) return false;
    this.nodes[cell] = -1 - leaf;
    return true;
  }

  private answer(question: number, values: ArrayLike<number>, observed: number): number {
    const field = this.questions.fields[question]!;
    return this.questions.answer(question, field === OBSERVER ? observed : values[field]!);
  }

  /** What follows in a node from an answer. */
  private next(node: number, answer: number): number {
    return answer < this.nodes[node + 1]! ? this.nodes[node + CELLS + answer]! : 0;
  }

  /** The cell of an answer in the node that a cell leads to; the node is made, or moved to where there is room for it. */
  private cellOf(cell: number, question: number, answer: number): number {
    const node = this.nodes[cell]!;
    const cells = node === 0 ? 0 : this.nodes[node + 1]!;
    if (answer < cells) return node + CELLS + answer;
    const moved = this.end;
    const wide = Math.max(fewest, 2 * cells, answer + 1);
    this.end += CELLS + wide;
    if (this.end > this.nodes.length) this.lengthen();
    this.nodes[moved] = question;
    this.nodes[moved + 1] = wide;
    this.nodes.copyWithin(moved + CELLS, node + CELLS, node + CELLS + cells);
    this.nodes[cell] = moved;
    return moved + CELLS + answer;
  }

  private lengthen(): void {
    const nodes = new Int32Array(2 * this.end);
    nodes.set(this.nodes);
    this.nodes = nodes;
  }
}
