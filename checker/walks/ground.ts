import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { System } from '../compose.js';
import { helpfulClasses } from '../composition.js';
import type { Problem } from '../errors.js';
import { openGraph } from '../explore.js';
import { isWaiting } from '../judges/deadlock.js';
import { Observations } from '../judges/observations.js';
import { nobody } from '../judges/observer.js';
import type { Property } from '../property.js';
import { type AutomatonFactory, cachedAutomaton } from '../search/automata.js';
import { type Expander, isState, OVERFLOWS } from '../search/expander.js';
import type { Within } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { Watch } from './watch.js';

/** A state of the composition with one of a property's observer. */
export interface Place {
  readonly state: number;
  readonly observed: number;
}

/** An action in a place, and where it leads to; nowhere: it ends the run, or the observer cannot follow. */
export interface Step {
  readonly action: number;
  readonly to: Place | undefined;
  /** Did it drive the observer into a state tagged `violated`? */
  readonly violated: boolean;
  /** Does it overflow a channel, which ends the run? */
  readonly overflows: boolean;
  /** Can it, or the observer's way over it, not be computed? */
  readonly fails: boolean;
}

/** What follows along from place to place: a property's watch, or nobody. */
export type Follows = Pick<Watch, 'truths' | 'begin' | 'advance'>;

/** The composition alone. */
export const unwatched: Follows = { truths: () => 0, begin: nobody.begin, advance: nobody.advance };

/** A system made ready to look at single runs and places, as many as are asked for, without exploring the rest. */
export class Ground {
  readonly automata: readonly LocalAutomaton[];
  readonly knowledge: KnowledgeTable | undefined;
  readonly expander: Expander;
  readonly watches: readonly Watch[];
  private readonly graph: StateGraph;
  private readonly within: Within | undefined;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(
    readonly system: System,
    properties: readonly Property[],
    create: AutomatonFactory = cachedAutomaton,
  ) {
    const opened = openGraph(system, { keepEdges: false, createAutomaton: create });
    this.automata = opened.automata;
    this.knowledge = opened.knowledge;
    this.graph = opened.graph;
    this.within = opened.within;
    this.expander = opened.graph.expander;
    const { tables } = this.expander;
    const observations = new Observations(tables.actions, tables.names);
    this.watches = properties.map((property) => new Watch(property, opened.questions, observations, create));
  }

  /** What `within` ran into. */
  get problem(): Problem | undefined {
    return this.graph.problem;
  }

  /** The local states and contents of a state; good until another is loaded or expanded. */
  load(state: number): Int32Array {
    this.expander.load(state);
    return this.expander.values;
  }

  /** Does a state lie inside `within`? What does not is not expanded. */
  isInside(state: number): boolean {
    return this.within === undefined || this.within(this.load(state));
  }

  /** The expanded state: does no helpful action move anybody or send? */
  get isAtRest(): boolean {
    return !this.expander.restless;
  }

  /** The expanded state: is it a deadlock? */
  get isDeadlock(): boolean {
    return isWaiting(this.expander);
  }

  /** One number for a place. */
  key({ state, observed }: Place): number {
    return observed * 2 ** 32 + state;
  }

  /** Where the observer is at the start. */
  start(watch: Follows): { readonly place: Place; readonly violated: boolean } {
    const { next, violated } = watch.begin(watch.truths(this.load(0)));
    return { place: { state: 0, observed: next }, violated };
  }

  /** The enabled actions of a place, in the order of paths. The state must lie inside `within`; it is expanded. */
  steps(watch: Follows, { state, observed }: Place): Step[] {
    const { expander } = this;
    expander.expand(state);
    const was = watch.truths(expander.values);
    const actions = expander.actions.slice(0, expander.count);
    const targets = expander.targets.slice(0, expander.count);
    return actions.map((action, choice) => {
      const target = targets[choice]!;
      if (!isState(target)) {
        const overflows = target === OVERFLOWS;
        return { action, to: undefined, violated: false, overflows, fails: !overflows };
      }
      const { next, violated, problem } = watch.advance(observed, action, was, watch.truths(this.load(target)));
      const fails = problem !== undefined;
      return { action, to: fails ? undefined : { state: target, observed: next }, violated, overflows: false, fails };
    });
  }

  /** May a run end in a place with these steps: is no helpful action enabled? */
  mayEnd(steps: readonly Step[]): boolean {
    return steps.every(({ action }) => !this.expander.tables.actions[action]!.helpful);
  }

  /** May an action rescue a run? Of a `recoverable`, those of the classes that it names; else every helpful one. */
  rescues(property?: Property): (action: number) => boolean {
    const by = (property?.form === 'recoverable' ? property.by : undefined) ?? helpfulClasses;
    return (number) => {
      const action = this.expander.tables.actions[number]!;
      return action.helpful && by.includes(action.class);
    };
  }
}
