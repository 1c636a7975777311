import type { OpenGraph } from '../../explore.js';
import { DecisionTree, FALSE, TRUE, type Truth } from '../../judges/decision-tree.js';
import { listensTo } from '../../judges/listens-to.js';
import { observationsOf } from '../../judges/observe.js';
import type { Part } from '../../judges/parts.js';
import type { Questions } from '../../judges/questions.js';
import { spokenOf } from '../../judges/spoken-of.js';
import { OBSERVER } from '../../judges/views.js';
import type { Predicate, Property } from '../../property.js';
import type { Action } from '../../search/action.js';
import type { LocalAutomaton } from '../../xstate/local-automaton.js';

/** What predicates have read: by field of a state, the parts of what stands there. */
type PartsRead = Map<number, Set<Part>>;

/** A predicate whose places a reduced search must not miss. */
export interface Watched {
  readonly tree: DecisionTree;
  /** Once it has answered so, it has been found. Absent: every answer matters to the end. */
  readonly wanted?: Truth;
  /** Only in states at rest. */
  readonly atRest: boolean;
}

/** Something that is reachable in the reduced graph if it is in the whole one. */
export class Goal {
  found = false;
  private readonly heard: boolean[] = [];
  /** By question: has it been noted as read? */
  private readonly noted: boolean[] = [];
  /** The bound of the composition: what lies outside is not expanded, so every state on the way to somewhere must lie inside. */
  readonly bounds: boolean;

  /**
   * @param hears of a property with an observer: does it hear of an action?
   * @param observer its automaton
   */
  constructor(
    readonly watched: readonly Watched[],
    private readonly questions: Questions,
    /** What its predicates have read, in earlier searches too; grows. */
    private readonly read: PartsRead,
    private readonly hears?: (action: Action) => boolean,
    private readonly observer?: LocalAutomaton,
    bounds = false,
  ) {
    this.bounds = bounds;
  }

  /** Is the order of the actions that it sees of importance, and not only where they lead? */
  get ordered(): boolean {
    return this.hears !== undefined;
  }

  get atRest(): boolean {
    return this.watched.some(({ atRest }) => atRest);
  }

  /** Looks at a state. @returns false where a predicate has read what none had read before */
  look(values: ArrayLike<number>): boolean {
    let familiar = true;
    for (const { tree, wanted, atRest } of this.watched) {
      for (let observed = 0; observed < (this.observer?.states.length ?? 1); observed++)
        for (const question of tree.askedIn(values, observed)) if (this.isNew(question)) familiar = false;
      if (!this.ordered && !atRest && tree.test(values) === wanted) this.found = true;
    }
    return familiar;
  }

  /** Has any of its predicates read what stands in a field? */
  reads(field: number): boolean {
    return this.read.has(field);
  }

  /** Does it matter to its predicates which of two local states a participant is in? They matter by what was read of them. */
  tells(participant: number, one: number, other: number): boolean {
    const { questions } = this;
    const parts = this.read.get(participant);
    if (parts === undefined || one === other) return false;
    return [...parts].some((part) => {
      const question = questions.of(participant, part);
      return questions.answer(question, one) !== questions.answer(question, other);
    });
  }

  /** Notes that a question is asked. @returns had it never been? */
  private isNew(question: number): boolean {
    const field = this.questions.fields[question]!;
    if (this.noted[question] || field === OBSERVER) return false;
    this.noted[question] = true;
    const parts = this.read.get(field) ?? new Set();
    this.read.set(field, parts);
    const before = parts.size;
    return parts.add(this.questions.partOf(question)).size > before;
  }

  /** What its answers in a state rest upon, where these are of that state alone. */
  groundsIn(values: ArrayLike<number>): number[] {
    const { fields } = this.questions;
    const asked = this.watched.flatMap(({ tree }) => tree.askedIn(values));
    return [...new Set(asked.map((question) => fields[question]!))].filter((field) => field !== OBSERVER);
  }

  /** Does its observer hear of an action? */
  hearsOf(number: number, action: Action): boolean {
    if (this.hears === undefined) return false;
    this.heard[number] ??= this.hears(action);
    return this.heard[number];
  }
}

/** What earlier searches of the same system have found predicates to read, by what names the goal. */
export type KnownReads = Map<string, PartsRead>;

/** Why a property cannot be judged on a reduced graph; undefined where it can. */
export function whyUnreduced({ name, form, history }: Property): string | undefined {
  if (form === 'recoverable')
    return `${name} asks what every state can still reach, and a reduced graph does not keep all of these ways.`;
  if (form === 'liveness')
    return `${name} speaks of runs that never end, and which of these are fair a reduced graph does not keep.`;
  if (history !== undefined && listensTo(history)('state'))
    return `the observer of ${name} may move after every action, so their order is of importance.`;
  return undefined;
}

/**
 * What must stay reachable so that properties are judged alike; deadlocks are kept anyhow.
 * @param automatonOf the automaton of a property's observer
 */
export function goalsOf(
  { graph, questions }: OpenGraph,
  properties: readonly Property[],
  known: KnownReads,
  automatonOf: (property: Property) => LocalAutomaton | undefined,
): Goal[] {
  const { names, system } = graph.expander.tables;
  const readsOf = (key: string): PartsRead => {
    const reads = known.get(key) ?? new Map();
    known.set(key, reads);
    return reads;
  };
  const treeOf = (predicate: Predicate, what: string, observer?: LocalAutomaton) =>
    new DecisionTree(questions, predicate, what, observer);
  const goals: Goal[] = [];
  const add = (key: string, ...rest: [readonly Watched[], ((action: Action) => boolean)?, LocalAutomaton?]) => {
    const [watched, ...observing] = rest;
    goals.push(new Goal(watched, questions, readsOf(key), ...observing));
  };
  for (const property of properties) {
    const observer = automatonOf(property);
    const about = spokenOf(property);
    const spoken: Watched[] =
      about === undefined ? [] : [{ tree: treeOf(about, 'about', observer), wanted: TRUE, atRest: false }];
    const asked: Watched[] = [];
    if (property.form === 'invariant')
      asked.push({
        tree: treeOf((view) => property.holds(view), 'holds', observer),
        wanted: FALSE,
        atRest: property.at === 'rest',
      });
    else if (property.form === 'reachable')
      asked.push({ tree: treeOf((view) => property.goal(view), 'goal', observer), wanted: TRUE, atRest: false });
    if (property.history !== undefined) {
      const listens = listensTo(property.history);
      const hears = (action: Action) => observationsOf(action, names).some(({ type }) => listens(type));
      const told = Object.entries(property.watch ?? {}).map(
        ([name, predicate]): Watched => ({ tree: treeOf(predicate, name), atRest: false }),
      );
      add(property.name, [...asked, ...spoken, ...told], hears, observer);
    } else {
      for (const [number, watched] of [...asked, ...spoken].entries()) add(`${property.name} ${number}`, [watched]);
    }
  }
  if (system.within !== undefined) {
    const bound: Watched = { tree: treeOf(system.within, 'within'), wanted: FALSE, atRest: false };
    goals.push(new Goal([bound], questions, readsOf('within'), undefined, undefined, true));
  }
  return goals;
}
