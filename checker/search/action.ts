import type { ActionClass, Message } from '../composition.js';
import type { LocalStep, PendingTimer } from '../xstate/local-automaton.js';

/** What kinds of action there are, as reports name them. */
export type ActionKind = 'deliver' | 'redeliver' | 'duplicate' | 'lose' | 'forge' | 'timer' | 'choose';

/** What an edge of the state graph stands for, but for the state before it. Edges hold its number in `Tables.actions`. */
export interface Action {
  readonly kind: ActionKind;
  readonly class: ActionClass;
  readonly helpful: boolean;
  /** Who acts or receives; for a loss, who will not receive. A participant's number. */
  readonly participant: number;
  readonly event: Message;
  /** The sender's number, for what travels on a channel. */
  readonly from?: number;
  /** In whose name it comes, for a forgery. */
  readonly as?: string;
  /** A later arrival of what arrived, or was there, before. */
  readonly redelivery: boolean;
  readonly timer?: PendingTimer;
  /** What the participant does; absent for a loss. */
  readonly step?: LocalStep;
}
