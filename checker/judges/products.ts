import type { Predicate, Property } from '../property.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree } from './decision-tree.js';
import { listensTo } from './listens-to.js';
import { Observer } from './observer.js';
import { Product } from './product.js';
import type { Views } from './views.js';

/** A composition with an observer, and the predicates that the observer is told. */
export interface Observed {
  readonly product: Product;
  readonly watched: readonly DecisionTree[];
}

interface Known extends Observed {
  readonly observer: LocalAutomaton;
  readonly watch: readonly (readonly [string, Predicate])[];
}

/** One product for all properties that watch the run in the same way: with the same machine, told the same predicates. */
export class Products {
  private readonly known: Known[] = [];

  /** @param mostStates the budget of states, which holds for a product as well */
  constructor(
    private readonly graph: StateGraph,
    private readonly views: Views,
    readonly mostStates: number,
  ) {}

  /** The product for a property and the automaton of its `history`. */
  of(property: Property, observer: LocalAutomaton): Observed {
    const watch = Object.entries(property.watch ?? {});
    const same = this.known.find((known) => known.observer === observer && sameWatch(known.watch, watch));
    if (same !== undefined) return same;
    // They are told to the observer, so they cannot see it.
    const watched = watch.map(
      ([name, predicate]) => new DecisionTree(this.views, predicate, `watch.${name} of property "${property.name}"`),
    );
    const { tables } = this.graph.expander;
    const names = watch.map(([name]) => name);
    const observing = new Observer(observer, listensTo(property.history!), names, tables.actions, tables.names);
    const made = { observer, watch, watched, product: new Product(this.graph, observing, watched, this.mostStates) };
    this.known.push(made);
    return made;
  }
}

function sameWatch(a: Known['watch'], b: Known['watch']): boolean {
  return a.length === b.length && a.every(([name, test], i) => b[i]![0] === name && b[i]![1] === test);
}
