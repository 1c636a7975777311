import { type AnyActorRef, type AnyStateMachine, createActor, createMachine, type EventObject } from 'xstate';
import type { Message } from '../composition.js';
import { type AnySystem, systemWith, withScope } from './scoped-logic.js';

/** A participant to start: the same machine and input that the checker takes. */
export interface LiveParticipant {
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly input?: unknown;
}

/** A message on its way in a live system, in the order of sending. */
export interface LiveMessage {
  readonly from: string;
  readonly to: string;
  readonly event: Message;
}

/** XState's clock, as `createActor` takes it. */
export interface LiveClock {
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(id: unknown): void;
}

export interface LiveOptions {
  /** Default: the host's timers. `new SimulatedClock()` of XState lets a test decide. */
  readonly clock?: LiveClock;
  /** Called at once for each message between participants. */
  readonly onMessage?: (message: LiveMessage) => void;
}

/** Participants running as one XState actor system. */
export interface LiveSystem {
  /** Messages so far, in the order of sending. */
  readonly messages: readonly LiveMessage[];
  /** Errors that participants ended with, by name. */
  readonly errors: ReadonlyMap<string, unknown>;
  /** What the environment tells a participant. @throws RangeError for an unknown name */
  send(name: string, event: Message): void;
  /** The running actor. @throws RangeError for an unknown name */
  actor(name: string): AnyActorRef;
  stop(): void;
}

/** XState's inspection event for an event on its way. */
interface EventInspection {
  readonly type: string;
  readonly sourceRef?: AnyActorRef;
  readonly actorRef: AnyActorRef;
  readonly event: EventObject;
}

/**
 * Starts participants as one live actor system: a root machine invokes each under its name as `systemId`, so that
 * `system.get(name)` finds it as in the checker. Delivery is XState's own: at once, in the order of sending.
 */
export function createLiveSystem(participants: readonly LiveParticipant[], options: LiveOptions = {}): LiveSystem {
  const messages: LiveMessage[] = [];
  const errors = new Map<string, unknown>();
  const clock = new AttributingClock(options.clock ?? hostClock);
  const names = new Map<AnyActorRef, string>();
  const actors = new Map<string, AnyActorRef>();

  const inspect = (inspection: EventInspection) => {
    if (inspection.type !== '@xstate.event') return;
    // A timer for the participant itself looks like a message from it to itself.
    const byTimer = clock.takeFiring();
    const from = inspection.sourceRef && names.get(inspection.sourceRef);
    const to = names.get(inspection.actorRef);
    if (from === undefined || to === undefined || (byTimer && from === to)) return;
    const message = { from, to, event: inspection.event };
    messages.push(message);
    options.onMessage?.(message);
  };

  const root = createActor(
    rootMachine(participants, actors, (name, error) => errors.set(name, error)),
    { clock, inspect: inspect as (inspection: unknown) => void },
  );
  for (const { name } of participants) {
    const actor = root.getSnapshot().children[name] as AnyActorRef;
    actors.set(name, actor);
    names.set(actor, name);
  }
  root.start();

  const actor = (name: string): AnyActorRef => {
    const known = actors.get(name);
    if (known === undefined) throw new RangeError(`No participant \`${name}\` runs in this system.`);
    return known;
  };
  return {
    messages,
    errors,
    send: (name, event) => {
      // XState warns of events to an actor that has ended; here they are as lost as in the checker.
      if (actor(name).getSnapshot().status === 'active') actor(name).send(event);
    },
    actor,
    stop: () => root.stop(),
  };
}

function rootMachine(
  participants: readonly LiveParticipant[],
  actors: ReadonlyMap<string, AnyActorRef>,
  onError: (name: string, error: unknown) => void,
) {
  return createMachine({
    id: 'composition',
    invoke: participants.map(({ name, machine, input }) => ({
      id: name,
      systemId: name,
      src: withScope(machine, (scope) => ({ ...scope, system: addressable(scope.system, actors) })),
      input: () => input,
      onError: { actions: ({ event }: { event: { error?: unknown } }) => onError(name, event.error) },
    })),
  });
}

/** XState forgets the `systemId` of an actor that has ended, and a message to it would come back to its sender. */
function addressable(system: AnySystem, actors: ReadonlyMap<string, AnyActorRef>): AnySystem {
  return systemWith(system, { get: (name: string) => system.get(name) ?? actors.get(name) });
}

const hostClock: LiveClock = {
  setTimeout: (callback, delay) => setTimeout(callback, delay),
  clearTimeout: (id) => clearTimeout(id as ReturnType<typeof setTimeout>),
};

/** Tells which relayed event comes from a timer: the first one after its callback starts. */
class AttributingClock implements LiveClock {
  private firing = false;

  constructor(private readonly clock: LiveClock) {}

  readonly setTimeout = (callback: () => void, delay: number) =>
    this.clock.setTimeout(() => {
      this.firing = true;
      callback();
      this.firing = false;
    }, delay);

  readonly clearTimeout = (id: unknown) => this.clock.clearTimeout(id);

  takeFiring(): boolean {
    const { firing } = this;
    this.firing = false;
    return firing;
  }
}
