import type { Predicate, Property } from '../property.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree } from './decision-tree.js';
import { LeastPaths } from './least-paths.js';
import { listensTo } from './listens-to.js';
import { Observations } from './observations.js';
import { nobody, Observer } from './observer.js';
import type { Product } from './product.js';
import type { Questions } from './questions.js';
import { Reach } from './reach.js';

/** A composition with an observer, and the predicates that the observer is told. */
export interface Observed {
  readonly product: Product;
  readonly watched: readonly DecisionTree[];
  readonly observing: Observer;
}

interface Known extends Observed {
  readonly observer: LocalAutomaton;
  readonly watch: readonly (readonly [string, Predicate])[];
}

/** One product for all properties that watch the run in the same way: with the same machine, told the same predicates. */
export class Products {
  readonly reach: Reach;
  readonly paths: LeastPaths;
  private readonly known: Known[] = [];
  private readonly observations: Observations;
  private bare: Product | undefined;

  /** @param mostStates the budget of states, which holds for a product as well */
  constructor(
    readonly graph: StateGraph,
    private readonly questions: Questions,
    readonly mostStates: number,
  ) {
    const { tables } = graph.expander;
    this.observations = new Observations(tables.actions, tables.names);
    this.reach = new Reach(graph, mostStates);
    this.paths = new LeastPaths(this.reach);
  }

  /** The product for a property and the automaton of its `history`. */
  of(property: Property, observer: LocalAutomaton): Observed {
    const watch = Object.entries(property.watch ?? {});
    const same = this.known.find((known) => known.observer === observer && sameWatch(known.watch, watch));
    if (same !== undefined) return same;
    // They are told to the observer, so they cannot see it.
    const watched = watch.map(
      ([name, predicate]) =>
        new DecisionTree(this.questions, predicate, `watch.${name} of property "${property.name}"`),
    );
    const names = watch.map(([name]) => name);
    const observing = new Observer(observer, listensTo(property.history!), names, this.observations);
    const made = { observer, watch, watched, observing, product: this.reach.add(observing, watched) };
    this.known.push(made);
    return made;
  }

  /** The composition alone. */
  get unobserved(): Product {
    this.bare ??= this.reach.add(nobody, []);
    return this.bare;
  }
}

function sameWatch(a: Known['watch'], b: Known['watch']): boolean {
  return a.length === b.length && a.every(([name, test], i) => b[i]![0] === name && b[i]![1] === test);
}
