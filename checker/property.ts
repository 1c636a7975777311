import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { ActionClass, Fairness } from './composition.js';
import type { FormulaLike } from './liveness/formula.js';

/**
 * Participants' snapshots by name; `history` is the property's own observer, where it has one. Under the adversary's name stands its
 * `Knowledge`: a composition's own view type says so.
 */
export type View = Readonly<Record<string, AnyMachineSnapshot>>;

/** Is this so in this state? Must depend on the view alone. */
export type Predicate<V = View> = (view: V) => boolean;

interface PropertyBase<V> {
  readonly name: string;
  /** What must hold, one English sentence. */
  readonly sentence: string;
  /** Where it comes from, for instance a step number. */
  readonly source?: string;
  /**
   * The observer: an XState machine that watches the run and that no participant sees. It takes one event per
   * observation (see `Observation`). Predicates see its snapshot as `history`.
   */
  readonly history?: AnyStateMachine;
  /** Named predicates whose truth before and after each action is told to the observer as `was` and `is`. */
  readonly watch?: Predicates<V>;
  /** What the property speaks about: a `holds` whose `about` is never reached is vacuous. */
  about?(view: V): boolean;
}

/** Named predicates. */
type Predicates<V> = Readonly<Record<string, { bivariance(view: V): boolean }['bivariance']>>;

/** Holds in every reachable state, or in every reachable state at rest. */
export interface Invariant<V = View> extends PropertyBase<V> {
  readonly form: 'invariant';
  holds(view: V): boolean;
  /** The disjuncts by name, of one that holds where any of them does: then it is told which are never needed. */
  readonly parts?: Predicates<V>;
  /** Default `always`. `rest`: only where no helpful action changes a participant or sends anything. */
  readonly at?: 'always' | 'rest';
}

/** The observer (`history`) never enters a state tagged `violated`. */
export interface Monitor<V = View> extends PropertyBase<V> {
  readonly form: 'monitor';
  readonly history: AnyStateMachine;
}

/** Some run reaches the goal; refuted only by exhaustion. */
export interface Reachable<V = View> extends PropertyBase<V> {
  readonly form: 'reachable';
  goal(view: V): boolean;
}

/** From every reachable state where `from` holds (default: every one) a path of helpful actions alone reaches the goal. */
export interface Recoverable<V = View> extends PropertyBase<V> {
  readonly form: 'recoverable';
  from?(view: V): boolean;
  goal(view: V): boolean;
  /** Action classes that may rescue; default `helpfulClasses`. Faults and adversaries are refused (MC701). */
  readonly by?: readonly ActionClass[];
}

/**
 * Holds on every fair run, for ever. Either of a formula, or, without one, of the observer (`history`): violated by a fair run on which,
 * from some point on, the observer is always in a state tagged `pending`, whichever.
 */
export interface Liveness<V = View> extends PropertyBase<V> {
  readonly form: 'liveness';
  /** A formula over the atoms, as text (`G (asked -> F answered)`) or made with `ltl`. It speaks of the states of a run. */
  readonly ltl?: FormulaLike;
  /** What the formula's names mean. */
  readonly atoms?: Readonly<Record<string, { bivariance(view: V): boolean }['bivariance']>>;
  /** Default: the composition's. */
  readonly fairness?: Fairness;
}

export type Property<V = View> = Invariant<V> | Monitor<V> | Reachable<V> | Recoverable<V> | Liveness<V>;

/** What `invariant` takes: a predicate, or the parts of a disjunction. */
export type InvariantDeclaration<V = View> = Omit<Invariant<V>, 'form' | 'holds' | 'parts'> &
  ({ holds(view: V): boolean; readonly parts?: never } | { readonly parts: Predicates<V>; readonly holds?: never });

/** `invariant({ name, sentence, holds })`, or with `parts` of which one must hold: `invariant({ name, sentence, parts: { … } })` */
export function invariant<V = View>(property: InvariantDeclaration<V>): Invariant<V> {
  if (property.parts === undefined) return { ...property, form: 'invariant' };
  const { parts } = property;
  return { ...property, holds: (view) => Object.values(parts).some((part) => part(view)), form: 'invariant' };
}

/** `monitor({ name, sentence, history })` */
export const monitor = <V = View>(property: Omit<Monitor<V>, 'form'>): Monitor<V> => ({ ...property, form: 'monitor' });

/** `reachable({ name, sentence, goal })` */
export const reachable = <V = View>(property: Omit<Reachable<V>, 'form'>): Reachable<V> => ({
  ...property,
  form: 'reachable',
});

/** `recoverable({ name, sentence, from, goal })` */
export const recoverable = <V = View>(property: Omit<Recoverable<V>, 'form'>): Recoverable<V> => ({
  ...property,
  form: 'recoverable',
});

/** `liveness({ name, sentence, ltl, atoms, fairness })` or `liveness({ name, sentence, history, fairness })` */
export const liveness = <V = View>(property: Omit<Liveness<V>, 'form'>): Liveness<V> => ({
  ...property,
  form: 'liveness',
});

/**
 * What an observer is told. Types are dotted, so that an XState machine can match them with wildcards:
 * `receive.device.ack`, `choose.device.power.fails`, `timer.device.retry`, `lose.device.ack` (the receiver that will not
 * get it), `send.server.ack` (the sender), `emit.device.alarm`, and `state` at the start and after every action.
 *
 * Of one action: first what happened, then its emits and sends in the machine's order, then `state`.
 * `was` and `is` give the watched predicates before and after the whole action.
 */
export interface Observation {
  readonly type: string;
  /** Who received, chose, timed out, sent or emitted; for a loss, the receiver. Absent for `state`. */
  readonly participant?: string;
  /** The other end: the sender of what is received or lost, the receiver of what is sent. */
  readonly peer?: string;
  readonly event?: { readonly type: string; readonly [field: string]: unknown };
  /** A later delivery of what was delivered before. */
  readonly redelivery?: boolean;
  /** The adversary made it; `peer` is in whose name. */
  readonly forged?: boolean;
  readonly was: Readonly<Record<string, boolean>>;
  readonly is: Readonly<Record<string, boolean>>;
}
