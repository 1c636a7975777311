import type { ActionClass } from '../composition.js';
import type { ActionKind } from '../search/action.js';
import type { Entry, ExportedItem } from './channels.js';
import type { Condition } from './condition.js';

/** What an action does to a channel, a participant or the adversary's knowledge. */
export type Effect =
  | { readonly does: 'move'; readonly participant: number; readonly local: number }
  /** The head leaves its queue, one of a message its bag, a message its set. */
  | { readonly does: 'take'; readonly entry: Entry }
  /** The message becomes a copy of itself; in a set it is spent. */
  | { readonly does: 'repeat'; readonly entry: Entry }
  | { readonly does: 'put'; readonly item: ExportedItem }
  | { readonly does: 'learn'; readonly facts: readonly number[] }
  /** The step cannot be computed: the run ends, and that is an error. */
  | { readonly does: 'fail'; readonly reason: string };

/** What a participant does in some of its local states. */
export interface LocalCase {
  readonly locals: readonly number[];
  readonly effects: readonly Effect[];
}

/**
 * One action of the composition in all states where it is enabled: the channel's part, then what the participant does, by its local state. In a local state
 * that no case names it does nothing.
 */
export interface ExportedAction {
  readonly name: string;
  readonly kind: ActionKind;
  readonly cls: ActionClass;
  readonly helpful: boolean;
  readonly participant: number;
  /** In words: `receives ack from server`. */
  readonly title: string;
  /** Where it is enabled, that is where it leads to another state or to an error. */
  readonly condition: Condition;
  readonly onChannel: readonly Effect[];
  readonly cases: readonly LocalCase[];
  /** A case may teach the adversary something, so that what follows must be derived. */
  readonly teaches: boolean;
  /** The message that travels. */
  readonly item?: ExportedItem;
}
