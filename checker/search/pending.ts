import { longer } from './cluster.js';
import { PENDING } from './targets.js';

const first = 256;

/** Thrown where there is no room in an array that cannot grow. */
const FULL = Symbol('full');
export const isFull = (error: unknown): boolean => error === FULL;

/** Enabled actions of some states, one after another, and the states that they lead to, before these are added to the store. */
export class Pending {
  count = 0;
  actions: Int32Array = new Int32Array(first);
  /** By action: the words of its target, and their hash. */
  words: Int32Array;
  hashes: Int32Array = new Int32Array(first);
  /** By action: the number of its target, `PENDING`, or why there is none. */
  targets: Uint32Array = new Uint32Array(first);
  /** By action: its participant, `mostSleepers` at most, and the fields that it touches, as bits (`Sleep`). */
  participants: Uint8Array = new Uint8Array(first);
  low: Int32Array = new Int32Array(first);
  high: Int32Array = new Int32Array(first);
  private fixed = false;

  /** @param stride words of a state */
  constructor(private stride: number) {
    this.words = new Int32Array(first * stride);
  }

  /** Actions in arrays that cannot grow: where they are full, `reserve` throws what `isFull` knows. */
  static within(
    stride: number,
    arrays: Pick<Pending, 'actions' | 'words' | 'hashes' | 'targets' | 'participants' | 'low' | 'high'>,
  ): Pending {
    return Object.assign(new Pending(stride), arrays, { fixed: true });
  }

  /** Makes room for so many more actions. */
  reserve(more: number): void {
    while (this.count + more > this.actions.length) {
      if (this.fixed) throw FULL;
      this.actions = longer(this.actions);
      this.hashes = longer(this.hashes);
      this.low = longer(this.low);
      this.high = longer(this.high);
      const participants = new Uint8Array(2 * this.participants.length);
      participants.set(this.participants);
      this.participants = participants;
      this.words = longer(this.words);
      const targets = new Uint32Array(2 * this.targets.length);
      targets.set(this.targets);
      this.targets = targets;
    }
  }

  /** Forgets everything. @param stride words of a state from now on */
  clear(stride: number): void {
    this.count = 0;
    if (stride === this.stride) return;
    this.stride = stride;
    this.words = new Int32Array(this.actions.length * stride);
  }

  /** Notes an action. Its target's words and hash must be there already, unless it has none. */
  push(action: number, target: number = PENDING): void {
    this.actions[this.count] = action;
    this.targets[this.count++] = target;
  }
}
