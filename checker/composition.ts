import type { AnyStateMachine, SnapshotFrom } from 'xstate';

/**
 * Who is to blame, or to thank, for an action. Helpful are delivery, timer, choice and repair: no fault and no adversary
 * ever rescues a run.
 */
export type ActionClass = 'delivery' | 'timer' | 'choice' | 'repair' | 'fault' | 'adversary';

/** The classes that count as helpful unless a property names fewer. */
export const helpfulClasses: readonly ActionClass[] = ['delivery', 'timer', 'choice', 'repair'];

/** An event as XState takes it: plain data with a type. */
export interface Message {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * How messages travel on a leg.
 * - `mailbox`: one queue a receiver, shared by all its legs of this kind; the head is delivered.
 * - `pair`: one queue per sender and receiver; the head is delivered.
 * - `bag`: any message in transit may be delivered; equal messages are counted.
 * - `set`: whatever was ever sent, without counting: it is fresh until delivered, spent after; sending it again makes it
 *   fresh again. With `duplicating`, what is spent may be delivered again for ever.
 */
export type ChannelKind = 'mailbox' | 'pair' | 'bag' | 'set';

/** One rule for the legs that it matches. The first rule that matches a message (sender, receiver, type) decides. */
export interface ChannelRule {
  /** Sender by name; absent: any. */
  readonly from?: string | readonly string[];
  /** Receiver by name; absent: any. */
  readonly to?: string | readonly string[];
  /** Message types; absent: any. */
  readonly only?: readonly string[];
  readonly kind: ChannelKind;
  /** Messages may be lost (class fault). Default false. */
  readonly lossy?: boolean;
  /** Messages may be delivered more than once (class fault). Default false. */
  readonly duplicating?: boolean;
  /** Messages a `mailbox`, `pair` or `bag` holds before a further one is an overflow. Default 8; no meaning for `set`. */
  readonly capacity?: number;
}

/** Something that the environment may do to a participant at any time that its machine takes the event. */
export interface EnvironmentChoice {
  readonly to: string;
  readonly event: Message;
  /** Default `choice`. */
  readonly class?: Exclude<ActionClass, 'delivery' | 'timer'>;
  /**
   * False for what nobody owes: a query, a new request of a user. It neither rescues a run nor disturbs its rest.
   * Default: whether the class is helpful.
   */
  readonly helpful?: boolean;
}

/** A participant given with its input. */
export interface ParticipantWithInput<M extends AnyStateMachine = AnyStateMachine> {
  readonly machine: M;
  readonly input?: unknown;
  /** Set by `replicate`. */
  readonly replica?: { readonly family: string; readonly index: number };
}

export type ParticipantDeclarations = Readonly<Record<string, AnyStateMachine | ParticipantWithInput>>;

type MachineOf<D> = D extends ParticipantWithInput<infer M> ? M : D extends AnyStateMachine ? D : never;

/** Participants by name as predicates see them: each one's current XState snapshot. */
export type ViewOf<P extends ParticipantDeclarations> = { readonly [K in keyof P]: SnapshotFrom<MachineOf<P[K]>> };

/** What `compose` takes. */
export interface CompositionDeclaration<P extends ParticipantDeclarations = ParticipantDeclarations> {
  readonly name: string;
  /** The order is the order of actions in every path. */
  readonly participants: P;
  /** Default for a message that no rule matches: `{ kind: 'bag' }`. */
  readonly channels?: readonly ChannelRule[];
  readonly choices?: readonly EnvironmentChoice[];
  /** States outside are reached but not expanded; every verdict but `violated` is then `bounded`. */
  within?(view: ViewOf<P>): boolean;
}
