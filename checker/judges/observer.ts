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
export const nobody: Watching = { begin: () => still, advance: () => still };

/** Watched predicates for which a table is kept, and the bits of a place in it. */
const MOST_IN_TABLE = 4;
const TABLE_BITS = 20;

/** A property's observer as an automaton over actions: where it gets by an action is worked out once. */
export class Observer implements Watching {
  private readonly advances: Advance[] = [];
  /** By observer state, then by action and truths: the index of the advance, plus one. */
  private readonly known: Int32Array[] = [];
  private readonly seldom = new Map<string, Advance>();
  /** By action: what the observer listens to of what it is told. */
  private readonly heardOf: (readonly Told[])[] = [];
  /** By observation, then by truths: what it hears. */
  private readonly events = new Map<Told, Map<number, Message>>();
  /** Bits of a truths argument. */
  private readonly width: number;
  /** Actions from this number on have no place in a table. */
  private readonly tabled: number;

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
    // A table has a place for each pair of truths; where many predicates are watched, most pairs never come up.
    this.tabled = this.width > MOST_IN_TABLE ? 0 : 2 ** (TABLE_BITS - 2 * this.width);
  }

  begin(truths: number): Advance {
    const problem = this.timerProblem(0);
    if (problem !== undefined) return { next: 0, violated: false, problem };
    const advance = this.tell(0, this.listened(this.observations.start), truths, truths);
    return { ...advance, violated: advance.violated || this.has(0, 'violated') };
  }

  advance(state: number, action: number, was: number, is: number): Advance {
    if (action >= this.tabled) return this.looked(`${state} ${action} ${was} ${is}`, state, action, was, is);
    const key = (((action << this.width) | was) << this.width) | is;
    let known = this.known[state];
    if (known === undefined || key >= known.length) known = this.grow(state, key);
    if (known[key] === 0) known[key] = this.advances.push(this.work(state, action, was, is));
    return this.advances[known[key]! - 1]!;
  }

  private looked(key: string, state: number, action: number, was: number, is: number): Advance {
    const advance = this.seldom.get(key) ?? this.work(state, action, was, is);
    this.seldom.set(key, advance);
    return advance;
  }

  private work(state: number, action: number, was: number, is: number): Advance {
    this.heardOf[action] ??= this.listened(this.observations.of(action));
    return this.tell(state, this.heardOf[action], was, is);
  }

  private listened(told: readonly Told[]): readonly Told[] {
    return told.filter(({ type }) => this.listens(type));
  }

  private grow(state: number, key: number): Int32Array {
    const grown = new Int32Array(2 ** Math.ceil(Math.log2(key + 1024)));
    grown.set(this.known[state] ?? []);
    this.known[state] = grown;
    return grown;
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
