import type { Problem } from '../errors.js';

/** What became of one property. */
export interface Finding {
  /** The run that refutes it; for `reachable`, the run to the goal. */
  readonly run: number[] | undefined;
  /** For `liveness`: the number of actions before those that repeat for ever, and what is owed on the runs that count. */
  readonly cycle?: number;
  readonly fairness?: string;
  /** The shortest run to what it speaks about. */
  readonly witness: number[] | undefined;
  /** It speaks about something, and that was never reached. */
  readonly idle: boolean;
  readonly problem: Problem | undefined;
  /** Set where the places that were not expanded leave it open. */
  readonly open: boolean;
  /** Why its own product ended early. */
  readonly cut: string | undefined;
  /** Parts of a disjunction that were nowhere the only one to hold. */
  readonly unneeded: readonly string[];
  /** States of the observer that it never came by. */
  readonly unentered: readonly string[];
  /** The composition together with the property's observer. */
  readonly product: { readonly states: number; readonly transitions: number } | undefined;
}

/** Of a property for which the memory did not suffice. */
export const outOfMemory: Finding = {
  run: undefined,
  witness: undefined,
  idle: false,
  problem: undefined,
  open: true,
  cut: 'memory',
  unneeded: [],
  unentered: [],
  product: undefined,
};
