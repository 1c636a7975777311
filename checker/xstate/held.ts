import { type AnyActorRef, type AnyMachineSnapshot, createActor, createMachine, type EventObject } from 'xstate';
import type { Message } from '../composition.js';
import type { LiveClock, LiveParticipant } from './live.js';
import { systemWith, withScope } from './scoped-logic.js';

/** A message that was sent and waits for whoever decides about it. */
export interface HeldMessage {
  /** Counts messages in the order of sending. */
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly event: Message;
}

/** A pending timer of a live actor. */
export interface HeldTimer {
  /** Counts timers in the order of starting. */
  readonly id: number;
  readonly owner: string;
  readonly event: Message;
  /** Under which XState started it. */
  readonly name: string;
  /** Absent: its owner takes the event. Present: it is a message then, to this participant. */
  readonly to?: string;
  /** Could the machine still cancel it? */
  readonly recorded: boolean;
}

export interface HeldOptions {
  /** Called for each message between participants when it is sent, also for one that a timer sends. */
  onSend(message: HeldMessage): void;
}

/** A live actor system in which nothing happens by itself: messages do not arrive and timers do not fire, unless somebody says so. */
export interface HeldSystem {
  /** Errors that participants ended with, by name. */
  readonly errors: ReadonlyMap<string, unknown>;
  /** Pending timers of participants that have not ended. */
  readonly timers: readonly HeldTimer[];
  /** What the actor says of itself. @throws RangeError for an unknown name */
  snapshot(name: string): AnyMachineSnapshot;
  /** Lets an actor take an event now; one that has ended takes nothing. @throws RangeError for an unknown name */
  take(name: string, event: Message): void;
  /** Lets a timer fire now. @throws RangeError for one that is not pending */
  fire(id: number): void;
  stop(): void;
}

/** A timer as XState's scheduler keeps it. */
interface Scheduled {
  readonly id: string;
  readonly source: AnyActorRef;
  readonly target: unknown;
  readonly event: EventObject;
}

interface Pending {
  readonly id: number;
  readonly scheduled: Scheduled;
  readonly callback: () => void;
}

/** Stands for a peer where a message to it is sent: it holds the message instead of taking it. */
class Mailbox {
  constructor(
    readonly from: string,
    readonly to: string,
    private readonly hold: (event: Message) => void,
  ) {}

  get id(): string {
    return this.to;
  }

  get sessionId(): string {
    return this.to;
  }

  /** XState hands every event on by this method of the actor that it is for. */
  _send(event: Message): void {
    this.hold(event);
  }
}

/**
 * Starts participants as one live XState actor system whose time and whose messages stand still. Each participant finds, under a peer's
 * `systemId`, a mailbox that holds what is sent to it; so a message to itself, be it delayed, is held as any other, and is told from a timer.
 */
export function createHeldSystem(participants: readonly LiveParticipant[], { onSend }: HeldOptions): HeldSystem {
  const errors = new Map<string, unknown>();
  const names = new Map<AnyActorRef, string>();
  const pending = new Set<Pending>();
  let sent = 0;
  let started = 0;

  const mailboxesOf = (from: string): ReadonlyMap<string, Mailbox> =>
    new Map(
      participants.map(({ name: to }) => [
        to,
        new Mailbox(from, to, (event) => onSend({ id: sent++, from, to, event })),
      ]),
    );
  const scheduledNow = () => Object.values(root.system.getSnapshot()._scheduledEvents) as Scheduled[];
  const seen = new WeakSet<Scheduled>();
  const clock: LiveClock = {
    setTimeout: (callback) => {
      // XState enters a timer in its list, then asks the clock.
      const scheduled = scheduledNow().find((candidate) => !seen.has(candidate))!;
      seen.add(scheduled);
      const timer = { id: started++, scheduled, callback };
      pending.add(timer);
      return timer;
    },
    clearTimeout: (timer) => pending.delete(timer as Pending),
  };
  const root = createActor(
    createMachine({
      id: 'composition',
      invoke: participants.map(({ name, machine, input }) => ({
        id: name,
        systemId: name,
        src: withScope(machine, (scope) => {
          const mailboxes = mailboxesOf(name);
          return {
            ...scope,
            system: systemWith(scope.system, { get: (peer: string) => mailboxes.get(peer) ?? scope.system.get(peer) }),
          };
        }),
        input: () => input,
        onError: { actions: ({ event }: { event: { error?: unknown } }) => void errors.set(name, event.error) },
      })),
    }),
    { clock },
  );
  const actors = new Map(participants.map(({ name }) => [name, root.getSnapshot().children[name] as AnyActorRef]));
  for (const [name, actor] of actors) names.set(actor, name);
  root.start();

  const actor = (name: string): AnyActorRef => {
    const known = actors.get(name);
    if (known === undefined) throw new RangeError(`No participant \`${name}\` runs in this system.`);
    return known;
  };
  const isActive = (name: string) => actor(name).getSnapshot().status === 'active';
  const timerOf = ({ id, scheduled }: Pending, recorded: ReadonlySet<Scheduled>): HeldTimer => ({
    id,
    owner: names.get(scheduled.source)!,
    event: scheduled.event,
    name: scheduled.id,
    ...(scheduled.target instanceof Mailbox ? { to: scheduled.target.to } : {}),
    recorded: recorded.has(scheduled),
  });
  return {
    errors,
    get timers() {
      const recorded = new Set(scheduledNow());
      return [...pending].map((each) => timerOf(each, recorded)).filter(({ owner }) => isActive(owner));
    },
    snapshot: (name) => actor(name).getSnapshot() as AnyMachineSnapshot,
    take: (name, event) => {
      if (isActive(name)) actor(name).send(event);
    },
    fire: (id) => {
      const timer = [...pending].find((each) => each.id === id);
      if (timer === undefined) throw new RangeError(`No timer ${id} is pending.`);
      pending.delete(timer);
      timer.callback();
    },
    stop: () => root.stop(),
  };
}
