import type { Message } from '../composition.js';
import type { Problem } from '../errors.js';
import { deepFreeze } from '../xstate/canonical.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import type { Observations } from './observations.js';
import type { Told } from './observe.js';

/** Where an observer gets by one action. */
export interface Advance {
  readonly next: number;
  /** After some observation on the way it was in a state tagged `violated`. */
  readonly violated: boolean;
  /** Set where a step of the observer could not be computed; `next` is then meaningless. */
  readonly problem?: Problem;
}

/** What goes along with the composition: a property's observer, or nobody. */
export interface Watching {
  /** Does it listen to anything that it is told of an action? Otherwise it stays where it is. */
  hears(action: number): boolean;
  /** From the initial state over the observation of the initial state. */
  begin(truths: number): Advance;
  /**
   * Over what is told of an action.
   * @param was truths of the watched predicates before it, bit n for the n-th
   * @param is their truths behind it
   */
  advance(state: number, action: number, was: number, is: number): Advance;
}

const still: Advance = { next: 0, violated: false };

/** Nobody watches: the composition alone. */
export const nobody: Watching = { hears: () => false, begin: () => still, advance: () => still };

/** A property's observer as an automaton over actions: where it gets by an action is worked out once. */
export class Observer implements Watching {
  /** The local states that it came by. */
  readonly entered = new Set([0]);
  /** By observer state, then by action and truths. */
  private readonly known: Map<number, Advance>[] = [];
  /** By action: what the observer listens to of what it is told. */
  private readonly heardOf: (readonly Told[])[] = [];
  /** By observation, then by truths: what it hears. */
  private readonly events = new Map<Told, Map<number, Message>>();
  /** Bits of a truths argument. */
  private readonly width: number;

  /**
   * @param listens does anything of this type ever move the observer?
   * @param watched names of the watched predicates; bit n of a `truths` argument is the truth of the n-th
   */
  constructor(
    readonly automaton: LocalAutomaton,
    private readonly listens: (type: string) => boolean,
    private readonly watched: readonly string[],
    private readonly observations: Observations,
  ) {
    this.width = watched.length;
  }

  hears(action: number): boolean {
    this.heardOf[action] ??= this.listened(this.observations.of(action));
    return this.heardOf[action].length > 0;
  }

  begin(truths: number): Advance {
    const problem = this.timerProblem(0);
    if (problem !== undefined) return { next: 0, violated: false, problem };
    const advance = this.tell(0, this.listened(this.observations.start), truths, truths);
    return { ...advance, violated: advance.violated || this.has(0, 'violated') };
  }

  advance(state: number, action: number, was: number, is: number): Advance {
    this.known[state] ??= new Map();
    const known = this.known[state];
    // Below 2^53, for actions are counted in 32 bits and there are not so many watched predicates.
    const key = (action * 2 ** this.width + was) * 2 ** this.width + is;
    let advance = known.get(key);
    if (advance === undefined) {
      advance = this.hears(action)
        ? this.tell(state, this.heardOf[action]!, was, is)
        : { next: state, violated: false };
      known.set(key, advance);
    }
    return advance;
  }

  private listened(told: readonly Told[]): readonly Told[] {
    return told.filter(({ type }) => this.listens(type));
  }

  private tell(from: number, told: readonly Told[], was: number, is: number): Advance {
    let next = from;
    let violated = false;
    for (const heard of told) {
      // What is final takes nothing more.
      if (this.automaton.states[next]!.snapshot.status !== 'active') break;
      const step = this.automaton.step(next, this.event(heard, was, is));
      const problem = step.problem ?? this.timerProblem(step.next);
      if (problem !== undefined) return { next, violated, problem };
      next = step.next;
      this.entered.add(next);
      violated ||= this.has(next, 'violated');
    }
    return { next, violated };
  }

  /** An observation as the observer hears it; frozen, so that its canonical text is written once. */
  private event(told: Told, was: number, is: number): Message {
    if (this.width === 0) return this.observations.eventOf(told);
    let events = this.events.get(told);
    if (events === undefined) {
      events = new Map();
      this.events.set(told, events);
    }
    const key = was * 2 ** this.width + is;
    const event = events.get(key) ?? deepFreeze({ ...told, was: this.named(was), is: this.named(is) });
    events.set(key, event);
    return event;
  }

  private named(truths: number): Record<string, boolean> {
    return Object.fromEntries(this.watched.map((name, bit) => [name, ((truths >>> bit) & 1) === 1]));
  }

  /** Only a function of `enqueueActions` can hide a timer until now: a declared one is refused. */
  private timerProblem(state: number): Problem | undefined {
    const { timers, snapshot } = this.automaton.states[state]!;
    if (timers.length === 0) return undefined;
    return {
      code: 'MC719',
      participant: this.automaton.name,
      message: `the observer starts a timer on its way to ${JSON.stringify(snapshot.value)}, which would never fire.`,
      remedy: 'Let it move on what it is told: a timer of a participant is `timer.<participant>.<event>`.',
    };
  }

  private has(state: number, tag: string): boolean {
    return this.automaton.states[state]!.snapshot.hasTag(tag);
  }
}
