import type { OpenGraph } from '../../explore.js';
import type { Property } from '../../property.js';
import type { Effect } from '../../search/effect.js';
import { type Expander, isState } from '../../search/expander.js';
import type { Reducer } from '../../search/search.js';
import type { StateGraph } from '../../search/state-graph.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';
import { type Goal, goalsOf, type KnownReads, whyUnreduced } from './goals.js';
import { LocalModel, type Step } from './local-model.js';
import { type Omissions, StubbornSets } from './stubborn-set.js';

/** Conditions that tests leave out. */
export interface Mutation extends Omissions {
  readonly visibility?: boolean;
  readonly ignoring?: boolean;
}

/** A set of choices of a state that may be enough. */
interface Candidate {
  readonly choices: readonly number[];
  /** Goals that are met by the set alone: no way leads to them past it. */
  readonly met: ReadonlySet<Goal>;
}

/**
 * Chooses for each state a stubborn set that keeps every deadlock, with the length of its shortest run, and whatever the goals look for.
 * docs/reductions.md says why.
 */
export class PartialOrder implements Reducer {
  /** A predicate has read what none had read before: what was left out so far may have been of importance. */
  outgrown = false;
  private reduced = false;
  private readonly sets: StubbornSets;
  private readonly within: Goal | undefined;
  /** Can a channel overflow, or a step not be computed? */
  private readonly mayStop: boolean;
  private readonly knowledgeField: number;

  constructor(
    private readonly model: LocalModel,
    private readonly goals: readonly Goal[],
    private readonly omit: Mutation = {},
  ) {
    this.sets = new StubbornSets(model, omit);
    this.knowledgeField = model.tables.knowledgeField;
    this.within = goals.find(({ bounds }) => bounds);
    this.mayStop = model.poisoned || model.overflows;
  }

  /** Lets the goals look at a loaded state, be it expanded or not. */
  visit(values: ArrayLike<number>): void {
    for (const goal of this.goals) {
      if (goal.found && !goal.bounds) continue;
      if (!goal.look(values) && this.reduced) this.outgrown = true;
    }
  }

  /**
   * To be called when everything is judged: observers may have come to states in which predicates read more than when the search came by.
   * @returns false where the search must begin again
   */
  confirms({ expander, states }: StateGraph): boolean {
    const observed = this.goals.filter(({ ordered }) => ordered);
    for (let state = 0; state < states && observed.length > 0; state++) {
      expander.load(state);
      for (const goal of observed) if (!goal.look(expander.values) && this.reduced) this.outgrown = true;
    }
    return !this.outgrown;
  }

  choose(expander: Expander, state: number): readonly number[] {
    const all = Array.from({ length: expander.count }, (_, choice) => choice);
    if (all.length < 2 || !expander.helpful) return all;
    const goals = this.goals.filter(({ found }) => !found);
    const atRest = goals.some((goal) => goal.atRest);
    if (atRest && !expander.restless) return all;
    const tried = new Set<number>();
    for (const { choices, met } of this.candidates(expander, goals, atRest)) {
      for (const choice of choices) tried.add(choice);
      if (tried.size === all.length) return all;
      const onward = choices.filter((choice) => {
        const target = expander.commit(choice);
        return isState(target) && target > state;
      });
      if (!this.isEnough(expander, goals, met, onward)) continue;
      this.reduced = true;
      return [...tried].sort((a, b) => a - b);
    }
    return all;
  }

  /** Sets that hold something helpful and disturb no order that is of importance, those of one choice first. */
  private candidates(expander: Expander, goals: readonly Goal[], atRest: boolean): Candidate[] {
    const { sets } = this;
    const { count, actions, tables } = expander;
    sets.begin(expander);
    const found: Candidate[] = [];
    const seen = new Set<string>();
    for (let seed = 0; seed < count; seed++) {
      const { helpful } = tables.actions[actions[seed]!]!;
      const { step } = sets.causeOf(seed);
      if (!helpful || step === undefined || (atRest && !step.effect.restless)) continue;
      const candidate = this.candidate(expander, goals, step);
      if (candidate === undefined || candidate.choices.length === count || seen.has(candidate.choices.join())) continue;
      seen.add(candidate.choices.join());
      found.push(candidate);
    }
    // Of the others the first: so long as one part of a composition can go on, no other one begins.
    return found.sort((a, b) => Number(a.choices.length > 1) - Number(b.choices.length > 1));
  }

  /** The least set with a step in which no goal sees every choice, unless no way leads past the set to that goal. */
  private candidate(expander: Expander, goals: readonly Goal[], step: Step): Candidate | undefined {
    let choices = this.sets.around(step);
    const met = new Set<Goal>();
    for (let grown = true; grown; ) {
      grown = false;
      if (choices.some((choice) => this.disturbs(expander, goals, choice))) return undefined;
      for (const goal of goals) {
        if (goal.atRest || met.has(goal) || choices.some((choice) => !this.sees(goal, expander, choice))) continue;
        const grounds = goal.groundsIn(expander.values);
        if (grounds.includes(this.knowledgeField)) return undefined;
        choices = this.sets.withMoves(grounds);
        met.add(goal);
        grown = true;
      }
    }
    return { choices, met };
  }

  /** May an action come before others only if all of these are in the set, too? */
  private disturbs(expander: Expander, goals: readonly Goal[], choice: number): boolean {
    if (this.within !== undefined && this.sees(this.within, expander, choice)) return true;
    return goals.some((goal) => goal.ordered && this.sees(goal, expander, choice));
  }

  /** Can every goal still be reached over these choices, which lead to states that are not expanded yet? */
  private isEnough(
    expander: Expander,
    goals: readonly Goal[],
    met: ReadonlySet<Goal>,
    onward: readonly number[],
  ): boolean {
    if (this.omit.ignoring !== true && onward.length === 0 && this.mayStop) return false;
    return goals.every(
      (goal) =>
        goal.atRest ||
        met.has(goal) ||
        (this.omit.ignoring === true && onward.length === 0) ||
        onward.some((choice) => !this.sees(goal, expander, choice)),
    );
  }

  /** Can a goal tell an action from none? */
  private sees(goal: Goal, { tables, actions, values }: Expander, choice: number): boolean {
    if (this.omit.visibility) return false;
    const number = actions[choice]!;
    if (goal.hearsOf(number, tables.actions[number]!)) return true;
    const { step } = this.sets.causeOf(choice);
    if (step === undefined) return false;
    const { participant, effect, moving } = step;
    if (moving && goal.tells(participant, values[participant]!, effect.next)) return true;
    // What a message teaches depends on what is known before, so of knowledge every change counts.
    return goal.reads(this.knowledgeField) && values[this.knowledgeField] !== this.taught(effect, values);
  }

  /** What the adversary knows after a step. */
  private taught({ lesson }: Effect, values: ArrayLike<number>): number {
    return this.model.tables.knowledge!.learn(values[this.knowledgeField]!, lesson);
  }
}

/**
 * Partial-order reduction for one search.
 * @param known what earlier searches have found predicates to read; grows
 * @returns what chooses the actions that are followed, or why there is nothing
 */
export function partialOrder(
  opened: OpenGraph,
  properties: readonly Property[],
  automatonOf: (property: Property) => LocalAutomaton | undefined,
  known: KnownReads,
  omit?: Mutation,
): PartialOrder | string {
  for (const property of properties) {
    const reason = whyUnreduced(property);
    if (reason !== undefined) return reason;
  }
  const model = new LocalModel(opened.graph.expander.tables);
  if (!model.closed) return 'the local states of the participants are too many to be known beforehand.';
  return new PartialOrder(model, goalsOf(opened, properties, known, automatonOf), omit);
}
