import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Message } from '../../checker/index.js';
import { deepFreeze } from '../../checker/xstate/canonical.js';
import { faultOf } from '../../checker/xstate/fault.js';
import type { LocalAutomaton, LocalState, LocalStep } from '../../checker/xstate/local-automaton.js';
import { localKey } from '../../checker/xstate/local-key.js';
import { Macrostep, type Outcome } from '../../checker/xstate/macrostep.js';
import { PendingTimers } from '../../checker/xstate/timers.js';
import type { Features, FeatureValues } from './features.js';

/** A context as far as a family looks into it. */
interface Context {
  readonly readings?: FeatureValues;
  readonly [member: string]: unknown;
}

/**
 * A participant of a family of systems: its local states but for the constant `readings` of their contexts, and the steps
 * under the current valuation. Nothing is remembered here, for a step may differ from valuation to valuation.
 */
export class LocalFamily implements LocalAutomaton {
  readonly states: LocalState[] = [];
  readonly started = [];
  private readonly macrostep: Macrostep;
  private readonly numbers = new Map<string, number>();
  private names: readonly string[] = [];

  constructor(
    readonly name: string,
    machine: AnyStateMachine,
    peers: readonly string[],
    private readonly features: Features,
  ) {
    this.macrostep = new Macrostep(machine, name, peers, features.watch);
  }

  get ignoredActions(): readonly string[] {
    return [...this.macrostep.ignored].sort();
  }

  /** The local state that an input leads to at the start, whose `readings` are replaced by the current values. */
  start(input: unknown): number {
    if (typeof input !== 'object' || input === null || !('readings' in input))
      return this.intern(this.macrostep.start(input).state);
    this.names = Object.keys(input.readings as object);
    return this.intern(this.macrostep.start({ ...input, readings: this.features.snapshotOf(this.names) }).state);
  }

  step(state: number, event: Message): LocalStep {
    const { snapshot, timers } = this.states[state]!;
    if (snapshot.status !== 'active') return unmoved(state);
    return this.stepOf(state, () => this.macrostep.step(this.before(snapshot, timers), deepFreeze(event)));
  }

  fire(state: number, timerId: string): LocalStep {
    const { snapshot, timers } = this.states[state]!;
    const timer = timers.find(({ id }) => id === timerId)!;
    const pending = new PendingTimers(timers);
    pending.take(timer);
    const before = this.before(snapshot, pending.list());
    return this.stepOf(state, () =>
      timer.to === undefined
        ? this.macrostep.step(before, timer.event)
        : this.macrostep.relay(before, { to: timer.to, event: timer.event }),
    );
  }

  private stepOf(state: number, compute: () => ReturnType<Macrostep['step']>): LocalStep {
    let found: ReturnType<Macrostep['step']>;
    try {
      found = compute();
    } catch (error) {
      found = faultOf(error);
    }
    if ('code' in found) return { ...unmoved(state), problem: { ...found, participant: this.name } };
    const { sends, emits, fired, reception, unheard }: Outcome = found;
    return { next: this.intern(found.state), sends, emits, fired, reception, unheard };
  }

  /** A local state as the machine has it under the current valuation. */
  private before(snapshot: AnyMachineSnapshot, timers: LocalState['timers']): LocalState {
    const context = snapshot.context as Context;
    const own: AnyMachineSnapshot =
      context.readings === undefined
        ? snapshot
        : { ...snapshot, context: { ...context, readings: this.features.snapshotOf(this.names) } };
    return { key: localKey(own, timers), snapshot: own, timers };
  }

  private intern({ snapshot, timers }: LocalState): number {
    const { readings, ...rest } = snapshot.context as Context;
    const key = localKey({ ...snapshot, context: rest } as AnyMachineSnapshot, timers);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const context = readings === undefined ? rest : { ...rest, readings: this.features.current };
    this.numbers.set(key, this.states.length);
    return this.states.push({ key, snapshot: { ...snapshot, context } as AnyMachineSnapshot, timers }) - 1;
  }
}

const unmoved = (state: number): LocalStep => ({
  next: state,
  sends: [],
  emits: [],
  fired: [],
  reception: 'silent',
  unheard: [],
});
