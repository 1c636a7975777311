import type { Message } from '../composition.js';
import type { Problem } from '../errors.js';
import type { Action } from '../search/action.js';
import { canonical, deepFreeze } from '../xstate/canonical.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { observationsOf, start, type Told } from './observe.js';

/** Where an observer gets by one action. */
export interface Advance {
  readonly next: number;
  /** After some observation on the way it was in a state tagged `violated`. */
  readonly violated: boolean;
  /** Set where a step of the observer could not be computed; `next` is then meaningless. */
  readonly problem?: Problem;
}

/** Watched predicates for which a table is kept, and the bits of a place in it. */
const MOST_IN_TABLE = 4;
const TABLE_BITS = 20;

/** An observation as an observer hears it: with the watched predicates, one event for each of their truths. */
class Heard {
  private readonly events = new Map<number, Message>();

  constructor(
    private readonly told: Told,
    private readonly watched: readonly string[],
  ) {}

  /** Frozen, so that its canonical text is written once. */
  event(was: number, is: number): Message {
    const key = was * 2 ** this.watched.length + is;
    const event = this.events.get(key) ?? deepFreeze({ ...this.told, was: this.named(was), is: this.named(is) });
    this.events.set(key, event);
    return event;
  }

  private named(truths: number): Record<string, boolean> {
    return Object.fromEntries(this.watched.map((name, bit) => [name, ((truths >>> bit) & 1) === 1]));
  }
}

/** A property's observer as an automaton over actions: what it is told of an action is worked out once. */
export class Observer {
  private readonly advances: Advance[] = [];
  /** By observer state, then by action and truths: the index of the advance, plus one. */
  private readonly known: Int32Array[] = [];
  private readonly seldom = new Map<string, Advance>();
  /** By action: what the observer listens to of what it is told. */
  private readonly heardOf: (readonly Heard[])[] = [];
  /** By canonical content: many actions are observed alike. */
  private readonly heard = new Map<string, Heard>();
  private readonly start: readonly Heard[];
  /** Bits of a truths argument. */
  private readonly width: number;
  /** Actions from this number on have no place in a table. */
  private readonly tabled: number;

  /**
   * @param listens does anything of this type ever move the observer?
   * @param watched names of the watched predicates; bit n of a `truths` argument is the truth of the n-th
   * @param names the participants' names
   */
  constructor(
    readonly automaton: LocalAutomaton,
    private readonly listens: (type: string) => boolean,
    private readonly watched: readonly string[],
    private readonly actions: readonly Action[],
    private readonly names: readonly string[],
  ) {
    this.start = this.listened(start);
    this.width = watched.length;
    // A table has a place for each pair of truths; where many predicates are watched, most pairs never come up.
    this.tabled = this.width > MOST_IN_TABLE ? 0 : 2 ** (TABLE_BITS - 2 * this.width);
  }

  /** From its initial state over the observation of the initial state. */
  begin(truths: number): Advance {
    const problem = this.timerProblem(0);
    if (problem !== undefined) return { next: 0, violated: false, problem };
    const advance = this.tell(0, this.start, truths, truths);
    return { ...advance, violated: advance.violated || this.has(0, 'violated') };
  }

  /** Over what it is told of an action. */
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
    this.heardOf[action] ??= this.listened(observationsOf(this.actions[action]!, this.names));
    return this.tell(state, this.heardOf[action], was, is);
  }

  private listened(told: readonly Told[]): Heard[] {
    return told.filter(({ type }) => this.listens(type)).map((observation) => this.intern(observation));
  }

  private intern(observation: Told): Heard {
    const text = canonical(observation);
    const heard = this.heard.get(text) ?? new Heard(observation, this.watched);
    this.heard.set(text, heard);
    return heard;
  }

  private grow(state: number, key: number): Int32Array {
    const grown = new Int32Array(2 ** Math.ceil(Math.log2(key + 1024)));
    grown.set(this.known[state] ?? []);
    this.known[state] = grown;
    return grown;
  }

  private tell(from: number, told: readonly Heard[], was: number, is: number): Advance {
    let next = from;
    let violated = false;
    for (const heard of told) {
      // What is final takes nothing more.
      if (this.automaton.states[next]!.snapshot.status !== 'active') break;
      const step = this.automaton.step(next, heard.event(was, is));
      const problem = step.problem ?? this.timerProblem(step.next);
      if (problem !== undefined) return { next, violated, problem };
      next = step.next;
      violated ||= this.has(next, 'violated');
    }
    return { next, violated };
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
