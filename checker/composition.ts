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

/** Messages by sender, receiver and type. */
export interface Leg {
  /** Sender by name; absent: any. */
  readonly from?: string | readonly string[];
  /** Receiver by name; absent: any. */
  readonly to?: string | readonly string[];
  /** Message types; absent: any. */
  readonly only?: readonly string[];
}

/** One rule for the legs that it matches. The first rule that matches a message decides. */
export interface ChannelRule extends Leg {
  readonly kind: ChannelKind;
  /** Messages may be lost (class fault). Default false. */
  readonly lossy?: boolean;
  /** Messages may be delivered more than once (class fault). Default false. */
  readonly duplicating?: boolean;
  /** Messages a `mailbox`, `pair` or `bag` holds before a further one is an overflow. Default 8; no meaning for `set`. */
  readonly capacity?: number;
}

/**
 * What is owed to an action. `weak`: it is not enabled for ever, from some point on, without being taken. `strong`: it is not enabled
 * again and again while it is taken only finitely often.
 */
export type FairnessLevel = 'none' | 'weak' | 'strong';

/** The classes of action that may be fair. No fault and no adversary ever owes anything. */
export type FairClass = 'delivery' | 'timer' | 'choice' | 'repair';

/** Another level for some actions of a class: deliveries on a leg, timers and choices of a participant (`to`) with these event types. */
export interface FairnessException extends Leg {
  readonly class: FairClass;
  readonly level: FairnessLevel;
}

/**
 * Which runs count when liveness is judged. Levels are `none` unless given, and concern helpful actions only: each message on each
 * channel by its content, each timer of each participant, each choice and each repair by its event is owed its own.
 */
export interface Fairness {
  /** `strong` is finite loss: what is sent again and again arrives again and again. */
  readonly delivery?: FairnessLevel;
  readonly timer?: FairnessLevel;
  readonly choice?: FairnessLevel;
  readonly repair?: FairnessLevel;
  /** Each participant as a process: some helpful action of it, whichever. */
  readonly participant?: FairnessLevel;
  /** The first that matches decides. */
  readonly except?: readonly FairnessException[];
  /** Runs on which such an action is taken again and again do not count: `{ class: 'fault' }` for finitely many faults. */
  readonly finitely?: readonly FiniteActions[];
}

/** Actions of a class, by who acts (`to`), event types, and for deliveries and faults of messages the sender. */
export interface FiniteActions extends Leg {
  readonly class: ActionClass;
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

/** Whoever knows all of `from` knows `to`. */
export interface Derivation {
  readonly name?: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** A message that the adversary may send, if it knows the facts that it takes. */
export interface Forgery {
  /** The participant that takes it. */
  readonly to: string;
  /** In whose name it comes: a participant's, or any other that reports shall show. */
  readonly as: string;
  readonly event: Message;
  readonly from: readonly string[];
}

/**
 * A Dolev-Yao adversary: it reads what is sent on the legs it taps, derives what follows, and sends what its knowledge suffices for.
 * A fact is a text that stands for what is known (a term in canonical form); what facts mean is the model's affair. The facts of
 * rules, forgeries and messages are finitely many, so no bound is needed.
 */
export interface Adversary {
  /** Its name in reports, and in the views of predicates. */
  readonly name: string;
  /** Facts at the start. */
  readonly knows?: readonly string[];
  /** It reads every message sent on these legs, delivered or not. */
  readonly taps: readonly Leg[];
  /** What a message says to whoever reads it, as facts. Must depend on the message alone. */
  facts(message: Message): readonly string[];
  readonly rules: readonly Derivation[];
  readonly forgeries: readonly Forgery[];
  /** Further facts that predicates ask for: secrets. */
  readonly asks?: readonly string[];
}

/** What the adversary knows in a state, as predicates see it. */
export interface Knowledge {
  /** Does it know the fact? @throws for a fact that no forgery depends on and that `asks` does not list (MC706). */
  knows(fact: string): boolean;
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

/** The adversary's member of a view, where its name is known to the compiler. */
type KnowledgeOf<A extends Adversary> = [A] extends [never]
  ? unknown
  : string extends A['name']
    ? unknown
    : { readonly [N in A['name']]: Knowledge };

/** Participants by name as predicates see them, each one's current XState snapshot, and under the adversary's name its knowledge. */
export type ViewOf<P extends ParticipantDeclarations, A extends Adversary = never> = {
  readonly [K in keyof P]: SnapshotFrom<MachineOf<P[K]>>;
} & KnowledgeOf<A>;

/** What `compose` takes. */
export interface CompositionDeclaration<
  P extends ParticipantDeclarations = ParticipantDeclarations,
  A extends Adversary = never,
> {
  readonly name: string;
  /** The order is the order of actions in every path. */
  readonly participants: P;
  /** Default for a message that no rule matches: `{ kind: 'bag' }`. */
  readonly channels?: readonly ChannelRule[];
  readonly choices?: readonly EnvironmentChoice[];
  readonly adversary?: A;
  /** Participants that owe nobody anything: no delivery to them, no timer and no choice of theirs is helpful. */
  readonly corrupt?: readonly string[];
  /** For liveness properties that declare none of their own; default: nothing is owed. */
  readonly fairness?: Fairness;
  /** States outside are reached but not expanded; every verdict but `violated` is then `bounded`. */
  within?(view: ViewOf<P, A>): boolean;
}
