import type { Message } from '../../checker/index.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { createLocalAutomaton, type LocalAutomatonOptions } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton, LocalStep } from '../../checker/xstate/local-automaton.js';
import { type Looks, recorded } from './recorded.js';

/**
 * A local automaton that remembers, with each step, which readings the machine's guards and actions looked at in it. A step is
 * computed once; asked again, it tells the same looks again.
 */
export class RecordedAutomaton implements LocalAutomaton {
  /** What starting looks at. */
  readonly startLooks: ReadonlySet<string>;
  private readonly inner: LocalAutomaton;
  private readonly looks = new Map<string, ReadonlySet<string>>();
  private current = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private numbered = 0;

  /**
   * @param looks where what the machine looks at is told while its code runs
   * @param tell takes the looks of a step that a search asks for
   */
  constructor(
    options: LocalAutomatonOptions,
    looks: Looks,
    private readonly tell: (readings: ReadonlySet<string>) => void,
  ) {
    this.startLooks = this.current;
    this.inner = createLocalAutomaton({
      ...options,
      input: watchedInput(options.input, looks),
      watching: (run) => looks.during(this.current, run),
    });
  }

  get name(): string {
    return this.inner.name;
  }

  get states(): LocalAutomaton['states'] {
    return this.inner.states;
  }

  get started(): LocalAutomaton['started'] {
    return this.inner.started;
  }

  get ignoredActions(): readonly string[] {
    return this.inner.ignoredActions;
  }

  step(state: number, event: Message): LocalStep {
    return this.noted(stepKey(state, event), () => this.inner.step(state, event));
  }

  fire(state: number, timerId: string): LocalStep {
    return this.noted(timerKey(state, timerId), () => this.inner.fire(state, timerId));
  }

  /** The number of a local state by its key. */
  numberOf(key: string): number {
    for (; this.numbered < this.states.length; this.numbered++)
      this.numbers.set(this.states[this.numbered]!.key, this.numbered);
    return this.numbers.get(key)!;
  }

  /** What the step on an event looks at. */
  stepLooks(state: number, event: Message): ReadonlySet<string> {
    this.step(state, event);
    return this.looks.get(stepKey(state, event))!;
  }

  /** What the step looks at when a pending timer fires. */
  timerLooks(state: number, timerId: string): ReadonlySet<string> {
    this.fire(state, timerId);
    return this.looks.get(timerKey(state, timerId))!;
  }

  private noted(key: string, compute: () => LocalStep): LocalStep {
    let looks = this.looks.get(key);
    if (looks === undefined) {
      this.current = new Set();
      looks = this.current;
      this.looks.set(key, looks);
    }
    const step = compute();
    this.tell(looks);
    return step;
  }
}

const stepKey = (state: number, event: Message): string => `${state} ${canonical(event)}`;
const timerKey = (state: number, timerId: string): string => `${state} timer ${timerId}`;

function watchedInput(input: unknown, looks: Looks): unknown {
  if (typeof input !== 'object' || input === null || !('readings' in input)) return input;
  return {
    ...input,
    readings: recorded(input.readings as Readonly<Record<string, string>>, (name) => looks.note(name)),
  };
}
