import type { AnyStateMachine } from 'xstate';
import type { Message } from '../composition.js';
import { CheckerError, type Problem } from '../errors.js';
import { checkMessage } from './actions.js';
import { canonical, deepFreeze } from './canonical.js';
import { type Fault, faultOf } from './fault.js';
import type { LocalAutomaton, LocalState, LocalStep, PendingTimer } from './local-automaton.js';
import { localKey } from './local-key.js';
import { Macrostep, type Outcome } from './macrostep.js';
import { checkSubset } from './subset.js';
import { PendingTimers } from './timers.js';

/** Options of `createLocalAutomaton`. */
export interface LocalAutomatonOptions {
  /** The participant's name. */
  readonly name: string;
  readonly machine: AnyStateMachine;
  readonly input?: unknown;
  /** The names that `system.get` knows: all participants, this one included. */
  readonly peers: readonly string[];
  /** Runs the machine's own code, for a caller that wants to see what it looks at. It must call `run`, and once. */
  readonly watching?: <T>(run: () => T) => T;
}

/**
 * A participant's machine as a finite automaton over interned local states (docs/semantics.md), computed step by step as
 * it is asked for.
 *
 * @throws CheckerError where the machine has a construct that cannot be checked, or does not start.
 */
export function createLocalAutomaton(options: LocalAutomatonOptions): LocalAutomaton {
  return new InternedMachine(options);
}

class InternedMachine implements LocalAutomaton {
  readonly name: string;
  readonly states: LocalState[] = [];
  readonly started: LocalAutomaton['started'];
  private readonly macrostep: Macrostep;
  private readonly numbers = new Map<string, number>();
  private readonly steps: Map<string, LocalStep>[] = [];

  constructor({ name, machine, input, peers, watching }: LocalAutomatonOptions) {
    this.name = name;
    const problems = checkSubset(name, machine);
    if (problems.length > 0) throw new CheckerError(problems);
    this.macrostep = new Macrostep(machine, name, peers, watching);
    const outcome = this.begin(input);
    this.started = outcome.fired;
    this.intern(outcome.state);
  }

  get ignoredActions(): readonly string[] {
    return [...this.macrostep.ignored].sort();
  }

  step(state: number, event: Message): LocalStep {
    try {
      return this.memoised(state, canonical(event, 'event'), event.type, (before) => {
        checkMessage(event);
        return this.macrostep.step(before, deepFreeze(event));
      });
    } catch (error) {
      return this.poisoned(state, String(event?.type), faultOf(error));
    }
  }

  fire(state: number, timerId: string): LocalStep {
    const timer = this.states[state]!.timers.find(({ id }) => id === timerId);
    if (timer === undefined) {
      throw new RangeError(`${this.name} has no timer ${timerId} pending in local state ${state}.`);
    }
    return this.memoised(state, `timer ${timerId}`, timer.event.type, (before) => fired(this.macrostep, before, timer));
  }

  private begin(input: unknown): Outcome {
    let fault: Fault;
    try {
      const outcome = this.macrostep.start(input);
      const sendsLater = outcome.state.timers.some(({ to }) => to !== undefined);
      if (outcome.sends.length === 0 && !sendsLater) return outcome;
      fault = {
        code: 'MC604',
        message: 'a message is sent in the initial entry.',
        remedy: 'Send it on an event: in a live system the peer may not exist yet.',
      };
    } catch (error) {
      fault = faultOf(error);
    }
    throw new CheckerError([{ ...fault, participant: this.name, message: `at the start, ${fault.message}` }]);
  }

  private memoised(
    state: number,
    key: string,
    eventType: string,
    compute: (before: LocalState) => Outcome | Fault,
  ): LocalStep {
    const steps = this.steps[state]!;
    let step = steps.get(key);
    if (step === undefined) {
      const before = this.states[state]!;
      // XState's pure step would let a finished machine go on; a live actor takes nothing more.
      step =
        before.snapshot.status === 'active'
          ? this.localStep(state, compute(before), eventType)
          : { next: state, sends: [], emits: [], fired: [], reception: 'silent', unheard: [] };
      steps.set(key, step);
    }
    return step;
  }

  private localStep(state: number, outcome: Outcome | Fault, eventType: string): LocalStep {
    if ('code' in outcome) return this.poisoned(state, eventType, outcome);
    const { sends, emits, fired, reception, unheard } = outcome;
    return { next: this.intern(outcome.state), sends, emits, fired, reception, unheard };
  }

  private poisoned(state: number, event: string, fault: Fault): LocalStep {
    const problem: Problem = {
      ...fault,
      participant: this.name,
      state: describeValue(this.states[state]!.snapshot.value),
      event,
    };
    return { next: state, sends: [], emits: [], fired: [], reception: 'handled', unheard: [], problem };
  }

  private intern(state: LocalState): number {
    let number = this.numbers.get(state.key);
    if (number === undefined) {
      number = this.states.push(state) - 1;
      this.numbers.set(state.key, number);
      this.steps.push(new Map());
    }
    return number;
  }
}

/** What a pending timer of a local state does when it fires. */
export function fired(macrostep: Macrostep, { snapshot, timers }: LocalState, timer: PendingTimer): Outcome | Fault {
  const pending = new PendingTimers(timers);
  pending.take(timer);
  const left = pending.list();
  const before = { key: localKey(snapshot, left), snapshot, timers: left };
  return timer.to === undefined
    ? macrostep.step(before, timer.event)
    : macrostep.relay(before, { to: timer.to, event: timer.event });
}

/** A state value for people: a dotted path, or JSON where regions are parallel. */
export function describeValue(value: unknown): string {
  const path: string[] = [];
  let inside = value;
  while (typeof inside === 'object' && inside !== null) {
    const [entry, ...others] = Object.entries(inside);
    if (entry === undefined || others.length > 0) return JSON.stringify(value);
    path.push(entry[0]);
    inside = entry[1];
  }
  return [...path, String(inside)].join('.');
}
