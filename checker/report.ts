import type { ActionClass } from './composition.js';
import type { Problem } from './errors.js';

/** What `check` returns: plain data, the same for the same input whatever the machine, but for `seconds`. */
export interface CheckReport {
  readonly system: string;
  /**
   * Counts of the composition alone, without any observer. A transition is an enabled action in a state. Null where a reduced search
   * leaves them unknown.
   */
  readonly states: number | null;
  readonly transitions: number | null;
  readonly depth: number | null;
  readonly exhaustive: boolean;
  /** Why not exhaustive, or which bound was met: `states`, `depth`, `time`, `within`, `overflow`, `first`, `interrupted`, `memory`, `inexact`. */
  readonly bound: string | null;
  /** False where states were kept as fingerprints or bits. */
  readonly exact: boolean;
  /** How likely it is that a state was left out; null where none was, for sure. */
  readonly omission: number | null;
  /** The reductions that were used: `partial-order`, `symmetry`, `components`, `cone`. */
  readonly reductions: readonly string[];
  /** How much a reduced search has met. */
  readonly reduced?: { readonly states: number; readonly transitions: number; readonly depth: number };
  /** Reductions that were looked at and not used, and why. */
  readonly refusedReductions?: readonly { readonly reduction: string; readonly reason: string }[];
  /** Present where random walks were taken instead of a search; the counts above are of what they came across. */
  readonly simulation?: Simulation;
  readonly seconds: number;
  /** The declared properties in their order, then the built-in `deadlock` and, where met, `overflow`. */
  readonly verdicts: readonly Verdict[];
  /** Null where a reduced search cannot tell. */
  readonly silences: readonly Silence[] | null;
  readonly deadTransitions: readonly DeadTransition[] | null;
  /** Custom actions that the checker ignored, by participant. */
  readonly ignoredActions: readonly { readonly participant: string; readonly action: string }[];
}

/** What is needed to take the same walks again, and how far they went. */
export interface Simulation {
  readonly seed: number;
  readonly walks: number;
  /** Actions of a walk at most. */
  readonly steps: number;
  /** Actions of all walks together. */
  readonly taken: number;
}

export type VerdictWord = 'holds' | 'violated' | 'undecided';

export interface Verdict {
  readonly property: string;
  readonly form: 'invariant' | 'monitor' | 'reachable' | 'recoverable' | 'liveness' | 'deadlock' | 'overflow';
  readonly verdict: VerdictWord;
  /** True when it holds only because what it speaks about never happens. */
  readonly vacuous: boolean;
  /** The bound under which it holds (`within`, `overflow`, …), or null. */
  readonly bounded: string | null;
  /** Why undecided: `states`, `depth`, `time`, `interrupted`, `first`, `memory`, `inexact`, or a problem's text. */
  readonly reason?: string;
  /** Set where the reason is a problem. */
  readonly problem?: Problem;
  /**
   * The violating run as a path, `0/3/1`; the empty string is the initial state. For `reachable` that holds: the run. For `liveness`, with
   * the actions that repeat for ever behind `~`: `0/3~1`.
   */
  readonly trace?: string;
  /** Number of actions in the trace. */
  readonly length?: number;
  /**
   * For `liveness` that is violated: the number of actions before the cycle, which is the rest of the trace and repeats for ever. Where
   * that is all of them, the run ends there, and its last state repeats for ever.
   */
  readonly cycle?: number;
  /** For `liveness`: what is owed on the runs that count, in words. */
  readonly fairness?: string;
  /** The shortest run to what the property speaks about, as a path. */
  readonly witness?: string;
  /**
   * Where it holds: parts of the disjunction that are nowhere the only one to hold; of a formula, where that was asked for (`formulaParts`), its
   * largest parts that may be taken as true or false, whichever asks more: `F q as false`. Absent: none.
   */
  readonly unneeded?: readonly string[];
  /** Where it holds: states of the observer that no run brings it to. Absent: none. */
  readonly unentered?: readonly string[];
  /** True: the trace orders timers of one participant in a way that its declared delays forbid. */
  readonly timing?: boolean;
  /** Size of the product with the property's observer, where it has one. */
  readonly product?: { readonly states: number; readonly transitions: number };
}

/** A message that arrived where the machine is silent: it is consumed, as XState does. */
export interface Silence {
  readonly participant: string;
  /** The local state's value, as a dotted path or JSON for parallel states. */
  readonly state: string;
  readonly message: string;
  /** `first`: a first delivery; `redelivery`: only of what was delivered before; `ignored`: the machine says so (a forbidden transition). */
  readonly kind: 'first' | 'redelivery' | 'ignored';
  /** The shortest run that ends with it. */
  readonly trace: string;
}

/** A transition of a machine that no explored run takes. */
export interface DeadTransition {
  readonly participant: string;
  readonly transition: string;
}

/** One action of a run, for people. */
export interface TraceStep {
  /** Its index among the enabled actions of its state. */
  readonly choice: number;
  readonly kind: 'deliver' | 'redeliver' | 'duplicate' | 'lose' | 'forge' | 'timer' | 'choose';
  readonly class: ActionClass;
  /** Who acts or receives; for a loss, who will not receive. */
  readonly participant: string;
  /** Sender, for what travels on a channel; for a forgery, in whose name it comes. */
  readonly from?: string;
  /** The adversary's name, for a forgery. */
  readonly by?: string;
  /** True: a forgery whose very message somebody had really sent to the receiver before. */
  readonly replayed?: boolean;
  /** Facts that the adversary knows from this action on, of those that matter; absent where it learns none. */
  readonly learns?: readonly string[];
  /** The id of the pending timer, for what a timer does. */
  readonly timer?: string;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
  /** True: a later arrival of what arrived, or was lost, before. */
  readonly redelivery?: boolean;
  readonly sends: readonly {
    readonly to: string;
    readonly event: { readonly type: string; readonly [field: string]: unknown };
  }[];
  readonly emits: readonly { readonly type: string; readonly [field: string]: unknown }[];
  /** Fired transitions, as `source·event·n` ids, with their `meta`. */
  readonly transitions: readonly { readonly id: string; readonly meta?: unknown }[];
  readonly reception: 'handled' | 'ignored' | 'silent';
  /** The acting participant's value and context before and after. */
  readonly before: { readonly value: unknown; readonly context: unknown };
  readonly after: { readonly value: unknown; readonly context: unknown };
}
