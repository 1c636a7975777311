import type { AnyMachineSnapshot } from 'xstate';
import { Refusal } from './refusal.js';

/** An action as XState hands it to its executor. */
export interface CollectedAction {
  readonly type: string;
  readonly params: unknown;
  /** A custom action's implementation; absent where its name has none. */
  readonly exec?: unknown;
}

/** A microstep as XState's inspection event tells it. */
export interface Microstep {
  readonly event: { readonly type: string };
  /** The transitions that XState selected. */
  readonly transitions: readonly object[];
  /** The snapshot that it leads to. */
  readonly snapshot: AnyMachineSnapshot;
}

/** XState's inspection event for a microstep. */
interface MicrostepInspection {
  readonly type: string;
  readonly event: { readonly type: string };
  readonly snapshot: AnyMachineSnapshot;
  readonly _transitions: readonly object[];
}

/** More microsteps than this in one macrostep are taken for an endless cycle (MC501). */
const microstepLimit = 1000;

/** Stands for an actor inside a step: can be compared and sent to with `sendTo`, nothing else. */
export class ActorReference {
  constructor(
    readonly id: string,
    readonly system: unknown,
    private readonly report: (refusal: Refusal) => void,
  ) {}

  get sessionId(): never {
    return this.refuse('sessionId');
  }
  send = () => this.refuse('send()');
  getSnapshot = () => this.refuse('getSnapshot()');
  getPersistedSnapshot = () => this.refuse('getPersistedSnapshot()');
  subscribe = () => this.refuse('subscribe()');
  select = () => this.refuse('select()');
  on = () => this.refuse('on()');
  start = () => this.refuse('start()');
  stop = () => this.refuse('stop()');

  private refuse(what: string): never {
    const refusal = new Refusal(
      'MC305',
      `\`${what}\` of the actor \`${this.id}\` is used inside a step.`,
      'Use sendTo or raise to send, and what events and context say instead of reading another actor.',
    );
    this.report(refusal);
    throw refusal;
  }
}

/**
 * What XState wants beside snapshot and event to compute a macrostep, made once per participant: peers are references by
 * name, actions are collected instead of executed. Members are those that XState 5 reads.
 */
export class StepScope {
  actions: CollectedAction[] = [];
  microsteps: Microstep[] = [];
  /** The first thing refused, also where the machine swallowed the exception. */
  refusal: Refusal | undefined;

  readonly id: string;
  readonly sessionId: string;
  readonly self: ActorReference;
  readonly system: object;
  readonly logger = () => {};
  readonly defer = () => {};
  readonly emit = () => {};
  readonly stopChild = () => {};
  // XState replaces this member during each microstep and restores it.
  actionExecutor = (action: CollectedAction) => {
    this.actions.push(action);
  };

  constructor(name: string, peers: readonly string[]) {
    this.id = name;
    this.sessionId = name;
    const report = (refusal: Refusal) => this.report(refusal);
    const references = new Map<string, ActorReference>();
    this.system = {
      get: (peer: string) => references.get(peer) ?? this.refuseUnknown(peer, peers),
      getAll: () => this.refuse('MC305', 'the step reads all actors.', 'Address each peer by name.'),
      // Spawning books an id for the child before anything else.
      _bookId: () =>
        this.refuse(
          'MC102',
          'an actor is spawned.',
          'Declare the child as a participant of the composition and address it with system.get.',
        ),
      _sendInspectionEvent: ({ type, event, snapshot, _transitions: transitions }: MicrostepInspection) => {
        if (type !== '@xstate.microstep') return;
        this.microsteps.push({ event, snapshot, transitions });
        if (this.microsteps.length > microstepLimit) this.refuseRunaway();
      },
    };
    for (const peer of new Set([...peers, name])) references.set(peer, new ActorReference(peer, this.system, report));
    this.self = references.get(name)!;
  }

  /** Forgets the last step. */
  reset(): void {
    this.actions = [];
    this.microsteps = [];
    this.refusal = undefined;
  }

  /** Remembers the first refusal of a step. */
  report(refusal: Refusal): void {
    this.refusal ??= refusal;
  }

  private refuse(code: Refusal['code'], message: string, remedy: string): never {
    const refusal = new Refusal(code, message, remedy);
    this.report(refusal);
    throw refusal;
  }

  private refuseUnknown(peer: string, peers: readonly string[]): never {
    return this.refuse(
      'MC601',
      `system.get('${peer}') names no participant.`,
      `Use one of ${peers.map((known) => `'${known}'`).join(', ')}, or add the participant to the composition.`,
    );
  }

  private refuseRunaway(): never {
    const cycle = [...new Set(this.microsteps.slice(-8).map((step) => step.event.type))];
    return this.refuse(
      'MC501',
      `the macrostep does not end: after ${microstepLimit} microsteps it still goes on (events: ${cycle.join(', ')}).`,
      'Break the cycle of `always` or raised events with a guard that becomes false.',
    );
  }
}
