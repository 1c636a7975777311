import type { Problem } from '../errors.js';
import { DecisionTree, FAILED, FALSE, TRUE, type Truth } from '../judges/decision-tree.js';
import { listensTo } from '../judges/listens-to.js';
import type { Observations } from '../judges/observations.js';
import { type Advance, nobody, Observer, type Watching } from '../judges/observer.js';
import type { Questions } from '../judges/questions.js';
import { spokenOf } from '../judges/spoken-of.js';
import { atomsOf } from '../liveness/formula.js';
import { claimOf } from '../liveness/judge-liveness.js';
import type { Predicate, Property } from '../property.js';
import type { AutomatonFactory } from '../search/automata.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';

/**
 * One property along single runs, where `PropertyJudge` looks at all of them at once: where its observer gets, and what its predicates
 * say of a place, that is of a state of the composition with one of the observer.
 */
export class Watch {
  private readonly watching: Watching;
  private readonly automaton: LocalAutomaton | undefined;
  private readonly watched: readonly DecisionTree[];
  private readonly wanted: DecisionTree | undefined;
  private readonly origin: DecisionTree | undefined;
  private readonly subject: DecisionTree | undefined;
  /** Of a liveness property's formula, in its order. */
  private readonly atoms: readonly DecisionTree[];
  /** The first step of the observer that could not be computed. */
  private stuck: Problem | undefined;

  constructor(
    readonly property: Property,
    questions: Questions,
    observations: Observations,
    create: AutomatonFactory,
  ) {
    const { history, watch = {} } = property;
    this.automaton = history && create({ name: 'history', machine: history, peers: [] });
    const tree = (part: string, predicate: Predicate, observer = this.automaton) =>
      new DecisionTree(questions, predicate, `${part} of property "${property.name}"`, observer);
    this.watched = Object.entries(watch).map(([name, predicate]) => tree(`watch.${name}`, predicate, undefined));
    this.watching =
      history === undefined || this.automaton === undefined
        ? nobody
        : new Observer(this.automaton, listensTo(history), Object.keys(watch), observations);
    if (property.form === 'invariant') this.wanted = tree('holds', (view) => property.holds(view));
    else if (property.form === 'reachable' || property.form === 'recoverable')
      this.wanted = tree('goal', (view) => property.goal(view));
    const about = spokenOf(property);
    if (about !== undefined) this.subject = tree('about', about);
    const { form } = property;
    if (form === 'liveness') {
      const { formula, atoms } = claimOf(property);
      this.atoms = atomsOf(formula).map((atom) => tree(`atoms.${atom}`, atoms[atom]!));
    } else this.atoms = [];
    if (form === 'recoverable' && property.from !== undefined)
      this.origin = tree('from', (view) => property.from!(view));
  }

  /** What went wrong with the property itself, so far. */
  get problem(): Problem | undefined {
    const trees = [this.wanted, this.origin, ...this.watched, ...this.atoms];
    return trees.find((tree) => tree?.problem !== undefined)?.problem ?? this.stuck;
  }

  /** What the observer was told by a watched predicate that failed is no ground for a refutation. */
  get misled(): boolean {
    return this.watched.some(({ problem }) => problem !== undefined);
  }

  /** The truths of the watched predicates in a state, bit n for the n-th. */
  truths(values: ArrayLike<number>): number {
    return this.watched.reduce((word, tree, bit) => (tree.test(values) === TRUE ? word | (1 << bit) : word), 0);
  }

  /** The observer over the initial state. */
  begin(truths: number): Advance {
    return this.noted(this.watching.begin(truths));
  }

  /** The observer over an action, with the truths before and behind it. */
  advance(observed: number, action: number, was: number, is: number): Advance {
    return this.noted(this.watching.advance(observed, action, was, is));
  }

  /** Did a watched predicate fail in a state, so that the observer is told nothing true? */
  misleads(values: ArrayLike<number>): boolean {
    return this.watched.some((tree) => tree.test(values) === FAILED);
  }

  /** What `holds` or `goal` says of a place. A monitor has neither: TRUE. */
  wants(values: ArrayLike<number>, observed: number): Truth {
    return this.wanted?.test(values, observed) ?? TRUE;
  }

  /** The truths of a liveness property's atoms in a place, bit n for the n-th of its formula. */
  label(values: ArrayLike<number>, observed: number): number {
    return this.atoms.reduce((word, tree, bit) => (tree.test(values, observed) === TRUE ? word | (1 << bit) : word), 0);
  }

  /** Does a predicate that the property is judged by fail in a place? */
  isUntold(values: ArrayLike<number>, observed: number): boolean {
    return [this.wanted, this.origin, ...this.atoms].some((tree) => tree?.test(values, observed) === FAILED);
  }

  /** Is what the property speaks about so in a place (docs/semantics.md, *vacuous*)? A property that says of nothing what that is: true. */
  isAbout(values: ArrayLike<number>, observed: number): boolean {
    return (this.subject?.test(values, observed) ?? TRUE) === TRUE;
  }

  /** Does `from` of a `recoverable` hold in a place? */
  speaksOf(values: ArrayLike<number>, observed: number): boolean {
    return (this.origin?.test(values, observed) ?? TRUE) === TRUE;
  }

  /** Is an invariant false in a place? `atRest`: is the state known to be at rest? */
  isBroken(values: ArrayLike<number>, observed: number, atRest: boolean): boolean {
    const { property } = this;
    if (property.form !== 'invariant' || (property.at === 'rest' && !atRest)) return false;
    return this.wants(values, observed) === FALSE;
  }

  private noted(advance: Advance): Advance {
    this.stuck ??= advance.problem;
    return advance;
  }
}
