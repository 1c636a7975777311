import type { Pending } from '../pending.js';

/** States that are enumerated together, at most, and about how many actions of them. */
export const mostStates = 256;
export const mostActions = 4096;

/** The actions found of successive states. */
export class Batch {
  /** The first of the states. */
  from = 0;
  pending: Pending;

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
}
