import type { Problem } from '../errors.js';
import type { Action } from '../search/action.js';
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

/** A property's observer as an automaton over actions: what it is told of an action is worked out once. */
export class Observer {
  private readonly advances: Map<number, Advance>[] = [];
  /** Truths before and after an action together, at most. */
  private readonly combinations: number;

  /**
   * @param watched names of the watched predicates; bit n of a `truths` argument is the truth of the n-th
   * @param names the participants' names
   */
  constructor(
    readonly automaton: LocalAutomaton,
    private readonly watched: readonly string[],
    private readonly actions: readonly Action[],
    private readonly names: readonly string[],
  ) {
    this.combinations = 4 ** watched.length;
  }

  /** From its initial state over the observation of the initial state. */
  begin(truths: number): Advance {
    const advance = this.tell(0, start, truths, truths);
    return { ...advance, violated: advance.violated || this.has(0, 'violated') };
  }

  /** Over what it is told of an action. */
  advance(state: number, action: number, was: number, is: number): Advance {
    const key = action * this.combinations + was * 2 ** this.watched.length + is;
    this.advances[state] ??= new Map();
    const known = this.advances[state].get(key);
    if (known !== undefined) return known;
    const advance = this.tell(state, observationsOf(this.actions[action]!, this.names), was, is);
    this.advances[state].set(key, advance);
    return advance;
  }

  private tell(from: number, told: readonly Told[], was: number, is: number): Advance {
    const flags = { was: this.named(was), is: this.named(is) };
    let next = from;
    let violated = false;
    for (const observation of told) {
      // What is final takes nothing more.
      if (this.automaton.states[next]!.snapshot.status !== 'active') break;
      const step = this.automaton.step(next, { ...observation, ...flags });
      if (step.problem !== undefined) return { next, violated, problem: step.problem };
      next = step.next;
      violated ||= this.has(next, 'violated');
    }
    return { next, violated };
  }

  private named(truths: number): Record<string, boolean> {
    return Object.fromEntries(this.watched.map((name, bit) => [name, ((truths >>> bit) & 1) === 1]));
  }

  private has(state: number, tag: string): boolean {
    return this.automaton.states[state]!.snapshot.hasTag(tag);
  }
}
