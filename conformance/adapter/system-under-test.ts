/** A message of the model's vocabulary, or what the environment does: plain data with a type. */
export interface Message {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What a participant holds durably, as plain data: what it could be asked after a power loss. */
export type Durable = Readonly<Record<string, unknown>>;

/** How a system under test is to start. */
export interface Setup {
  /** The participants that it plays, by name. All others are the tester's. */
  readonly plays: readonly string[];
  /** The procedure, `notify-first`. */
  readonly procedure: string;
  /** Every reading with its value. */
  readonly readings: Readonly<Record<string, string>>;
}

/** One message that a system under test sent. */
interface Sent {
  readonly from: string;
  readonly to: string;
  readonly event: Message;
}

/** What it sent because of that, in order, and what it holds durably now, by participant. */
export interface Observation {
  readonly sent: readonly Sent[];
  readonly durable: Readonly<Record<string, Durable>>;
}

/**
 * A running implementation of one or more participants, driven action by action along a path of a composition. Each call answers when
 * the implementation has done all that follows from it; nothing else happens in between.
 */
export interface SystemUnderTest {
  /**
   * Starts afresh: the participants that `setup` names, as they are before step 1.
   * @throws RefusedError where it does not play that (an unknown participant, procedure or reading)
   */
  reset(setup: Setup): Promise<Observation>;
  /** A message of the model's vocabulary arrives. */
  deliver(message: { readonly to: string; readonly from: string; readonly event: Message }): Promise<Observation>;
  /** The environment acts on it: a choice, a repair, a fault such as power loss. */
  choose(act: { readonly to: string; readonly event: Message }): Promise<Observation>;
  /** A timer of a participant fires. */
  expire(timer: { readonly participant: string; readonly timer: string }): Promise<Observation>;
  close(): Promise<void>;
  /** The last thing that it said, as it said it, for verdicts on one that says nothing any more. */
  lastSaid?(): string | null;
}

/** The system under test does not play what it is asked to: the message names what, and the answer is no verdict on it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
