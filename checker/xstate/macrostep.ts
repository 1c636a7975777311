import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Message } from '../composition.js';
import { interpret } from './actions.js';
import { canonical, deepFreeze, equalPlain, NotPlainError } from './canonical.js';
import { type Configuration, initialConfiguration, taken } from './conflicts.js';
import { copiesOf, mutationFault } from './copies.js';
import { type Fault, faultOf, messageOf } from './fault.js';
import type { FiredTransition, LocalState, PendingTimer, Reception } from './local-automaton.js';
import { localKey, sameSnapshot } from './local-key.js';
import { createPurityGuard } from './purity.js';
import { Refusal } from './refusal.js';
import { type CollectedAction, type Microstep, StepScope } from './scope.js';
import { customActions } from './subset.js';
import { PendingTimers } from './timers.js';
import { declaredTransitions } from './transitions.js';

/** What a macrostep leads to. */
export interface Outcome {
  readonly state: LocalState;
  readonly sends: readonly { readonly to: string; readonly event: Message }[];
  readonly emits: readonly Message[];
  readonly fired: readonly FiredTransition[];
  readonly reception: Reception;
  /** Raised events that no transition took. */
  readonly unheard: readonly Message[];
}

type Effects = Pick<Outcome, 'sends' | 'emits' | 'fired'> & Pick<LocalState, 'timers'>;

/** What a step starts from. */
interface Before {
  readonly key: string;
  readonly configuration: Configuration;
  readonly timers: readonly PendingTimer[];
}

/**
 * XState's macrostep as a function of (snapshot, timers, event) alone: internal API of XState 5, confined to this folder
 * and held against its public `transition()` by a differential law. Whatever would make it no such function is a fault.
 */
export class Macrostep {
  private readonly scope: StepScope;
  private readonly guarded: <T>(run: () => T) => T;
  private readonly transitions: ReadonlyMap<object, FiredTransition>;
  private readonly customActions: ReadonlyMap<unknown, string>;
  /** Custom actions met so far, those that the configuration names from the start. */
  readonly ignored: Set<string>;

  constructor(
    private readonly machine: AnyStateMachine,
    name: string,
    peers: readonly string[],
    private readonly watching: <T>(run: () => T) => T = (run) => run(),
  ) {
    this.scope = new StepScope(name, peers);
    this.guarded = createPurityGuard((refusal) => this.scope.report(refusal));
    this.transitions = declaredTransitions(machine);
    this.customActions = customActions(machine);
    this.ignored = new Set(this.customActions.values());
  }

  /** The initial state. Runs the context factory once. @throws Refusal, NotPlainError or what the machine throws. */
  start(input: unknown): Outcome {
    freezeIfPlain(input);
    freezeIfPlain(this.machine.config.context);
    const snapshot = this.run(() => this.machine.getInitialSnapshot(this.actorScope, input));
    if (snapshot.status === 'error') throw snapshot.error;
    return this.outcome(snapshot, { key: '', configuration: initialConfiguration(this.machine.root), timers: [] });
  }

  /**
   * The macrostep on an event, evaluated twice: on the frozen originals, then on copies that share no object.
   * Returns a fault where the machine throws, mutates, or comes to another result the second time.
   */
  step(state: LocalState, event: Message): Outcome | Fault {
    const { key, snapshot, timers } = state;
    const before = { key, configuration: snapshot, timers };
    let first: Outcome;
    try {
      first = this.outcome(this.transition(snapshot, event), before);
    } catch (error) {
      const fault = faultOf(this.scope.refusal ?? error);
      return (fault.code === 'MC304' && this.mutation(snapshot, event)) || fault;
    }
    return this.again(snapshot, event, before, first) ?? first;
  }

  /** What a delayed message does when its time has come: it is sent, and the machine stays where it is. */
  relay(state: LocalState, send: { readonly to: string; readonly event: Message }): Outcome {
    return { state, sends: [send], emits: [], fired: [], reception: 'handled', unheard: [] };
  }

  private ignore({ type, exec }: CollectedAction): void {
    if (exec === undefined) {
      throw new Refusal('MC201', `the action \`${type}\` has no implementation.`, 'Provide it in setup({ actions }).');
    }
    if (this.customActions.has(exec)) return;
    const named = Object.hasOwn(this.machine.implementations.actions, type);
    this.ignored.add(named ? type : `(inline, enqueued: ${type})`);
  }

  private get actorScope(): AnyActorScope {
    // Our scope has the members that XState reads; its type names many more.
    return this.scope as unknown as AnyActorScope;
  }

  private transition(snapshot: AnyMachineSnapshot, event: Message): AnyMachineSnapshot {
    return this.run(() => this.machine.transition(snapshot, event, this.actorScope));
  }

  private run(compute: () => AnyMachineSnapshot): AnyMachineSnapshot {
    this.scope.reset();
    const snapshot = this.guarded(() => this.watching(compute));
    if (this.scope.refusal !== undefined) throw this.scope.refusal;
    return snapshot;
  }

  private again(snapshot: AnyMachineSnapshot, event: Message, before: Before, first: Outcome): Fault | undefined {
    const copies = copiesOf(snapshot, event);
    let difference: string;
    try {
      const second = this.transition(copies.snapshot, copies.event);
      const mutated = mutationFault(snapshot, event, copies);
      if (mutated !== undefined) return mutated;
      const unchanged = second === copies.snapshot && first.state.snapshot === snapshot;
      const same = unchanged || sameSnapshot(second, first.state.snapshot);
      if (same && sameEffects(this.effects(before), first)) return undefined;
      difference = 'comes to another result';
    } catch (error) {
      difference = `throws (${messageOf(error)})`;
    }
    return {
      code: 'MC303',
      message: `the step ${difference} when it is evaluated a second time on copies of the same state and event.`,
      remedy:
        'Let it depend on the contents of context and event alone: on no outer variable, and on no object identity (`===`).',
    };
  }

  /** Whether a step that throws does so because it changes the frozen context or event: then it changes copies, too. */
  private mutation(snapshot: AnyMachineSnapshot, event: Message): Fault | undefined {
    const copies = copiesOf(snapshot, event);
    try {
      this.transition(copies.snapshot, copies.event);
    } catch {
      // The first evaluation's error is the one to report.
    }
    return mutationFault(snapshot, event, copies);
  }

  private outcome(snapshot: AnyMachineSnapshot, before: Before): Outcome {
    if (snapshot.status === 'error') throw snapshot.error;
    const { timers, sends, emits, fired } = this.effects(before);
    const { actions, microsteps } = this.scope;
    const unchanged = snapshot === before.configuration && actions.length === 0;
    const key = unchanged ? before.key : localKey(snapshot, timers);
    const effect = key !== before.key || sends.length > 0 || emits.length > 0;
    return {
      state: { key, snapshot: freezeSnapshot(snapshot), timers },
      sends,
      emits,
      fired,
      reception: receptionOf(microsteps, effect),
      unheard: microsteps.filter(isUnheard).map(({ event }) => event),
    };
  }

  /** What the actions of the last evaluation do, and the transitions that it took. @throws Refusal, NotPlainError */
  private effects(before: Before): Effects {
    const { actions, microsteps } = this.scope;
    const pending = new PendingTimers(before.timers);
    const sends: { to: string; event: Message }[] = [];
    const emits: Message[] = [];
    for (const action of actions) {
      if (!interpret(action, pending, sends, emits)) this.ignore(action);
    }
    const fired = microsteps.flatMap(({ transitions }, index) =>
      taken(transitions, index === 0 ? before.configuration : microsteps[index - 1]!.snapshot).map(
        (transition) => this.transitions.get(transition)!,
      ),
    );
    return { timers: deepFreeze(pending.list()), sends, emits, fired };
  }
}

function receptionOf(microsteps: readonly Microstep[], effect: boolean): Reception {
  if (effect) return 'handled';
  const [first, ...later] = microsteps;
  if (first !== undefined && first.transitions.length > 0) return 'ignored';
  return later.some((microstep) => microstep.transitions.length > 0) ? 'handled' : 'silent';
}

function isUnheard(microstep: Microstep, index: number): boolean {
  return index > 0 && microstep.transitions.length === 0 && !microstep.event.type.startsWith('xstate.');
}

function sameEffects(a: Effects, b: Outcome): boolean {
  const ids = (fired: readonly FiredTransition[]) => fired.map(({ id }) => id);
  return (
    equalPlain(a.sends, b.sends) &&
    equalPlain(a.emits, b.emits) &&
    equalPlain(a.timers, b.state.timers) &&
    equalPlain(ids(a.fired), ids(b.fired))
  );
}

function freezeSnapshot(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  deepFreeze(snapshot.context);
  deepFreeze(snapshot.value);
  deepFreeze(snapshot.output);
  return Object.freeze(snapshot);
}

function freezeIfPlain(value: unknown): void {
  try {
    canonical(value);
    deepFreeze(value);
  } catch (error) {
    // What is not plain shows where it reaches the context.
    if (!(error instanceof NotPlainError)) throw error;
  }
}
