import type { Pending } from '../pending.js';
import { FRESH, HELPFUL, RESTLESS } from '../tables.js';

/** States that are enumerated together, at most, and about how many actions of them. */
export const mostStates = 256;
export const mostActions = 4096;

/** The actions found of successive states. */
export class Batch {
  /** The first of the states. */
  from = 0;
  pending: Pending;
  /** By state: how many states are known when it has been expanded. */
  readonly known = new Uint32Array(mostStates);

  /**
   * @param ends by state, from the first one on: where its pending actions end
   * @param sleepers how many of its actions sleep
   * @param flags those that any of its actions has
   */
  constructor(
    pending: Pending,
    readonly ends: Int32Array = new Int32Array(mostStates),
    readonly sleepers: Int32Array = new Int32Array(mostStates),
    readonly flags: Uint8Array = new Uint8Array(mostStates),
  ) {
    this.pending = pending;
  }

  /** Where the pending actions of one of the states begin. */
  startOf(state: number): number {
    return state === this.from ? 0 : this.ends[state - this.from - 1]!;
  }

  /** And where they end. */
  endOf(state: number): number {
    return this.ends[state - this.from]!;
  }

  /** How many enabled actions one of the states has. */
  countOf(state: number): number {
    return this.endOf(state) - this.startOf(state) + this.sleepers[state - this.from]!;
  }

  /** How many states are known when one of them has been expanded. */
  knownAfter(state: number): number {
    return this.known[state - this.from]!;
  }

  /** Of the enabled actions of one of the states: is any helpful, does any move somebody or send, is any enabled for the first time? */
  isHelpful(state: number): boolean {
    return (this.flags[state - this.from]! & HELPFUL) !== 0;
  }
  isRestless(state: number): boolean {
    return (this.flags[state - this.from]! & RESTLESS) !== 0;
  }
  hasFresh(state: number): boolean {
    return (this.flags[state - this.from]! & FRESH) !== 0;
  }
}
