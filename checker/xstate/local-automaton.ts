import type { AnyMachineSnapshot } from 'xstate';
import type { Message } from '../composition.js';
import type { Problem } from '../errors.js';

/** How a machine took an event: see docs/semantics.md. */
export type Reception = 'handled' | 'ignored' | 'silent';

/** A timer that a local state holds pending. */
export interface PendingTimer {
  readonly id: string;
  /** Milliseconds, as declared. */
  readonly delay: number;
  readonly event: Message;
  /** Absent: the participant itself takes the event. Present: a delayed `sendTo` this participant. */
  readonly to?: string;
  /** True: `cancel` of its id removes it. False: XState keeps no record of it, `id` is made from its content. */
  readonly recorded: boolean;
  /** Of a timer whose id was used again while it was pending: that id. */
  readonly origin?: string;
}

/** A transition of a machine that fired. */
export interface FiredTransition {
  /** `source·event·n`: source state path, event descriptor, position among the source's transitions for it. */
  readonly id: string;
  readonly meta?: unknown;
}

/** One macrostep of one participant, computed by XState once and then looked up. */
export interface LocalStep {
  /** The local state after it. */
  readonly next: number;
  /** Messages to other participants, in the order of sending. */
  readonly sends: readonly { readonly to: string; readonly event: Message }[];
  readonly emits: readonly Message[];
  readonly fired: readonly FiredTransition[];
  readonly reception: Reception;
  /** Events that the machine raised for itself and that no transition took. */
  readonly unheard: readonly Message[];
  /** Set where the step could not be computed; `next` is then meaningless. An error only when the search takes the step. */
  readonly problem?: Problem;
}

/** A participant's local states, interned. */
export interface LocalState {
  /** Canonical key, see docs/semantics.md. */
  readonly key: string;
  /** Deep-frozen. */
  readonly snapshot: AnyMachineSnapshot;
  /** Sorted by id. */
  readonly timers: readonly PendingTimer[];
}

/**
 * A participant as a finite automaton over interned local states: the only door between the search and XState.
 * Number 0 is the initial state. Steps are memoised on (state, event's canonical content).
 */
export interface LocalAutomaton {
  readonly name: string;
  /** Local states known so far, by number. */
  readonly states: readonly LocalState[];
  /** Event-less and raised transitions that fired in the initial macrostep. */
  readonly started: readonly FiredTransition[];
  /** Custom actions that steps do not execute: those of the configuration, and those enqueued so far. Sorted. */
  readonly ignoredActions: readonly string[];
  /** The macrostep on an event. Never throws for what a machine does: that is `problem`. */
  step(state: number, event: Message): LocalStep;
  /** The macrostep when a pending timer of that state fires. */
  fire(state: number, timerId: string): LocalStep;
}
