// The protocol of Stately's inspector (`@statelyai/inspect`) as plain data: what an inspector is told of actors, events and
// snapshots, over `postMessage` and over a WebSocket alike.

/** The version of the protocol that is spoken here: a receiver takes no message without one. */
const protocolVersion = '0.7.2';

/** What a page posts to whoever opened it, once it can receive. */
export const connected = '@statelyai.connected';

/** What a sender posts when it has nothing more to tell. */
export const disconnected = '@statelyai.disconnected';

/** An event as XState has it. */
export interface InspectedEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A snapshot of any actor: of a machine with value and context, of other logic with what that has. */
export interface InspectedSnapshot {
  readonly status?: string;
  readonly value?: unknown;
  readonly context?: unknown;
  readonly output?: unknown;
  readonly error?: unknown;
}

interface Common {
  /** The actor that it is about. */
  readonly sessionId: string;
  readonly rootId?: string | undefined;
  readonly id: string | null;
  /** A number as text that grows from message to message; XState's own inspection writes the milliseconds of the clock. */
  readonly createdAt: string;
  readonly _version: string;
}

/** There is an actor. */
export interface ActorMessage extends Common {
  readonly type: '@xstate.actor';
  readonly name: string;
  readonly parentId?: string | undefined;
  /** The configuration of its machine as JSON; absent where it has none. */
  readonly definition?: string | undefined;
  readonly snapshot: InspectedSnapshot;
}

/** An actor takes an event. */
export interface EventMessage extends Common {
  readonly type: '@xstate.event';
  readonly event: InspectedEvent;
  /** The actor that sent it; absent for what comes from outside. */
  readonly sourceId?: string | undefined;
  readonly rehome?: ActionMark;
}

/** An actor is in a state. */
export interface SnapshotMessage extends Common {
  readonly type: '@xstate.snapshot';
  readonly snapshot: InspectedSnapshot;
  /** The event that led to it. */
  readonly event: InspectedEvent;
}

export type InspectionMessage = ActorMessage | EventMessage | SnapshotMessage;

/** What the protocol has no word for, beside it: other inspectors pass it over. */
export interface ActionMark {
  /** The number of the action in its run, from 1 on. */
  readonly action: number;
  readonly fate: 'arrives' | 'again' | 'lost' | 'forged' | 'sent';
  /** What the event says, for people. */
  readonly words?: string;
  /** For whom it was, where it does not reach them. */
  readonly to?: string;
}

/** An actor to be told of. */
export interface ToldActor {
  readonly id: string;
  readonly parent?: string;
  readonly definition?: string;
  readonly snapshot: InspectedSnapshot;
}

/** Makes the messages of one actor system, and numbers them: the same calls make the same messages. */
export class Narrator {
  private told = 0;

  /** @param rootId the actor that all others come from */
  constructor(private readonly rootId: string) {}

  actor({ id, parent, definition, snapshot }: ToldActor): ActorMessage {
    return {
      type: '@xstate.actor',
      name: id,
      parentId: parent,
      definition,
      snapshot,
      ...this.common(id),
    };
  }

  event(to: string, event: InspectedEvent, source?: string, rehome?: ActionMark): EventMessage {
    return {
      type: '@xstate.event',
      event,
      sourceId: source,
      ...(rehome === undefined ? {} : { rehome }),
      ...this.common(to),
    };
  }

  snapshot(of: string, snapshot: InspectedSnapshot, event: InspectedEvent): SnapshotMessage {
    return { type: '@xstate.snapshot', snapshot, event, ...this.common(of) };
  }

  private common(sessionId: string): Common {
    const number = String(this.told++);
    return { sessionId, rootId: this.rootId, id: number, createdAt: number, _version: protocolVersion };
  }
}
