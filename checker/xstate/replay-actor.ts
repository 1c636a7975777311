import {
  type AnyActorLogic,
  type AnyActorRef,
  type AnyActorScope,
  type AnyMachineSnapshot,
  createActor,
  createMachine,
  type EventObject,
  fromTransition,
} from 'xstate';
import type { Message } from '../composition.js';
import type { TraceStep } from '../report.js';
import { canonical } from './canonical.js';
import type { LiveClock, LiveParticipant } from './live.js';
import { type AnySystem, systemWith, withScope } from './scoped-logic.js';

type Send = TraceStep['sends'][number];

/** A timer as XState's scheduler keeps it. */
interface Scheduled {
  readonly id: string;
  readonly event: EventObject;
  readonly delay: number;
  readonly target: AnyActorRef;
}

/** XState hands every event on by this method, which its types keep to themselves. */
type RelayingSystem = AnySystem & { _relay(source: AnyActorRef, target: AnyActorRef, event: EventObject): void };

interface RecordedTimer {
  readonly scheduled: Scheduled;
  readonly callback: () => void;
}

/**
 * One participant as a live XState actor among actors that only record: under every peer's `systemId` stands one that
 * notes what it receives. Time stands still; a timer fires when it is told to. Custom actions are not executed.
 */
export class ReplayActor {
  /** What was sent since the last step began, by receiver, in the order of arrival. */
  sends: Send[] = [];
  emits: EventObject[] = [];
  private readonly timers: RecordedTimer[] = [];
  private readonly actor: AnyActorRef;
  private readonly root: ReturnType<typeof createActor>;
  /** While a delayed message to itself becomes due: it travels as a message, and must not arrive at once. */
  private holding = false;

  constructor(
    private readonly participant: LiveParticipant,
    peers: readonly string[],
  ) {
    const { name } = participant;
    this.root = createActor(
      createMachine({
        id: 'replay',
        invoke: [
          ...peers
            .filter((peer) => peer !== name)
            .map((peer) => ({ id: peer, systemId: peer, src: this.recorder(peer) })),
          { id: name, systemId: name, src: this.logic(), input: () => participant.input, onError: {} },
        ],
      }),
      { clock: this.clock() },
    );
    this.actor = this.root.getSnapshot().children[name] as AnyActorRef;
    this.actor.on('*', (event: EventObject) => this.emits.push(event));
    this.root.start();
  }

  get snapshot(): AnyMachineSnapshot {
    return this.actor.getSnapshot() as AnyMachineSnapshot;
  }

  /** Lets the actor take an event. */
  send(event: Message): void {
    this.forget();
    this.actor.send(event);
  }

  /** Lets a pending timer fire. False: there is none with that event. */
  fire(step: TraceStep): boolean {
    this.forget();
    const relayed = relayedSend(step);
    const timer = this.pending(step, relayed?.to);
    if (timer === undefined) return false;
    this.timers.splice(this.timers.indexOf(timer), 1);
    const toItself = relayed?.to === this.participant.name;
    this.holding = toItself;
    timer.callback();
    this.holding = false;
    if (toItself) this.sends.push(relayed);
    return true;
  }

  stop(): void {
    this.root.stop();
  }

  private forget(): void {
    this.sends = [];
    this.emits = [];
  }

  private pending(step: TraceStep, to: string | undefined): RecordedTimer | undefined {
    const event = canonical(step.event);
    const target = to === undefined || to === this.participant.name ? this.actor : this.root.system.get(to);
    const candidates = this.timers.filter(
      ({ scheduled }) => scheduled.target === target && canonical(scheduled.event) === event,
    );
    if (step.timer === undefined || candidates.length < 2) return candidates[0];
    // The newest under an id is the one that XState can still cancel; older ones are known by their content.
    return (
      candidates.findLast(({ scheduled }) => scheduled.id === step.timer) ??
      candidates.find(({ scheduled: { id, delay } }) =>
        [id, undefined].some((origin) =>
          step.timer?.startsWith(`~${canonical({ delay, event: step.event, to, origin })}`),
        ),
      )
    );
  }

  private recorder(peer: string): AnyActorLogic {
    return fromTransition((state: null, event: EventObject) => {
      this.sends.push({ to: peer, event });
      return state;
    }, null);
  }

  private logic(): AnyActorLogic {
    const logic = withScope(this.participant.machine, (scope) => ({
      ...scope,
      system: systemWith(scope.system, { _relay: this.relay(scope) }),
      actionExecutor: (action) => {
        if (action.type.startsWith('xstate.') && action.type !== 'xstate.log') scope.actionExecutor(action);
      },
    }));
    return {
      ...logic,
      transition: (snapshot, event, scope) => (this.holding ? snapshot : logic.transition(snapshot, event, scope)),
    };
  }

  /** Delivers what a step sends, but for messages to itself: in a composition they travel like any other. */
  private relay(scope: AnyActorScope) {
    const system = scope.system as RelayingSystem;
    return (source: AnyActorRef, target: AnyActorRef, event: EventObject) => {
      if (target === source) this.sends.push({ to: this.participant.name, event });
      else system._relay(source, target, event);
    };
  }

  private clock(): LiveClock {
    const seen = new WeakSet<Scheduled>();
    return {
      setTimeout: (callback) => {
        // XState enters a timer in its list, then asks the clock.
        const all = Object.values(this.root.system.getSnapshot()._scheduledEvents) as Scheduled[];
        const scheduled = all.find((candidate) => !seen.has(candidate))!;
        seen.add(scheduled);
        const timer = { scheduled, callback };
        this.timers.push(timer);
        return timer;
      },
      clearTimeout: (timer) => {
        const index = this.timers.indexOf(timer as RecordedTimer);
        if (index >= 0) this.timers.splice(index, 1);
      },
    };
  }
}

/** The message of a delayed `sendTo` that became due: the only step that sends without a transition. */
export function relayedSend(step: TraceStep): Send | undefined {
  const [send, ...others] = step.sends;
  const relayed = step.kind === 'timer' && step.transitions.length === 0 && send !== undefined && others.length === 0;
  return relayed && canonical(send.event) === canonical(step.event) ? send : undefined;
}
