import type { AnyStateMachine } from 'xstate';
import { helpfulClasses } from '../composition.js';
import type { Problem } from '../errors.js';
import type { Predicate, Property, View } from '../property.js';
import type { Clock } from '../search/budget.js';
import type { Judge } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree, FALSE, TRUE } from './decision-tree.js';
import { FirstPlace } from './first-place.js';
import { type Places, statePlaces } from './places.js';
import type { Product } from './product.js';
import type { Products } from './products.js';
import { findRecovery, type Recovery } from './recovery.js';
import type { Views } from './views.js';

/** What became of one property. */
export interface Finding {
  /** The run that refutes it; for `reachable`, the run to the goal. */
  readonly run: number[] | undefined;
  /** The shortest run to what it speaks about. */
  readonly witness: number[] | undefined;
  /** It speaks about something, and that was never reached. */
  readonly idle: boolean;
  readonly problem: Problem | undefined;
  /** Set where the places that were not expanded leave it open. */
  readonly open: boolean;
  /** Why its own product ended early. */
  readonly cut: string | undefined;
  /** The composition together with the property's observer. */
  readonly product: { readonly states: number; readonly transitions: number } | undefined;
}

/** Judges one property during and after the search. */
export class PropertyJudge implements Judge {
  private readonly refuting: FirstPlace | undefined;
  private readonly about: FirstPlace | undefined;
  private readonly trees: DecisionTree[] = [];
  private readonly watched: readonly DecisionTree[] = [];
  private readonly places: Places;
  private readonly product: Product | undefined;

  /**
   * @param observer the automaton of the property's `history`, where it has one
   * @param products shared with the other properties of the composition
   */
  constructor(
    readonly property: Property,
    private readonly graph: StateGraph,
    private readonly views: Views,
    private readonly observer: LocalAutomaton | undefined,
    products: Products,
  ) {
    if (property.form === 'invariant') {
      const holds = this.tree('holds', (view) => property.holds(view));
      this.refuting = new FirstPlace(holds, FALSE, property.at === 'rest');
    } else if (property.form === 'reachable') {
      this.refuting = new FirstPlace(
        this.tree('goal', (view) => property.goal(view)),
        TRUE,
      );
    }
    const about = spokenOf(property);
    if (about !== undefined) this.about = new FirstPlace(this.tree('about', about), TRUE);
    const finders = [this.refuting, this.about].filter((finder) => finder !== undefined);
    if (observer === undefined) {
      this.places = statePlaces(graph);
    } else {
      const { product, watched } = products.of(property, observer);
      for (const finder of finders) product.add(finder);
      if (property.form === 'recoverable') product.keepEdges();
      this.trees.push(...watched);
      this.watched = watched;
      this.product = product;
      this.places = this.product;
    }
  }

  get refuted(): boolean {
    if (this.property.form === 'reachable') return false;
    return (
      this.refuting?.place !== undefined || (this.property.form === 'monitor' && this.product?.violation !== undefined)
    );
  }

  visit(state: number): void {
    if (this.product !== undefined) return;
    const { values } = this.graph.expander;
    this.about?.look(state, values, 0, false);
    if (this.property.form !== 'invariant' || this.property.at !== 'rest') this.refuting?.look(state, values, 0, false);
  }

  expanded(state: number): void {
    if (this.product !== undefined || this.property.form !== 'invariant' || this.property.at !== 'rest') return;
    this.refuting?.look(state, this.graph.expander.values, 0, this.graph.isAtRest(state));
  }

  async level(clock: Clock): Promise<void> {
    await this.product?.level(clock);
  }

  /** To be called when the search is over. */
  async finish(clock: Clock): Promise<Finding> {
    const { product, places, about } = this;
    while (product !== undefined && !product.finished) await product.advance(clock);
    const recovery = await this.recover(clock);
    // What an observer was told by a watched predicate that failed is no ground for a refutation.
    const misled = this.watched.some(({ problem }) => problem !== undefined);
    const problems = [...this.trees.map(({ problem }) => problem), product?.problem];
    return {
      run: misled ? undefined : this.run(recovery),
      witness: about?.place === undefined ? undefined : places.pathTo(about.place),
      idle: about !== undefined && about.place === undefined,
      problem: problems.find((problem) => problem !== undefined),
      open: recovery?.unknown ?? false,
      cut: product?.cut,
      product: product && { states: product.count, transitions: product.transitions },
    };
  }

  private run(recovery: Recovery | undefined): number[] | undefined {
    const { property, product, places, refuting } = this;
    if (property.form === 'monitor') {
      if (product?.violation === undefined) return undefined;
      const { place, choice } = product.violation;
      return [...places.pathTo(place), ...(choice === undefined ? [] : [choice])];
    }
    const place = property.form === 'recoverable' ? recovery?.stranded : refuting?.place;
    return place === undefined ? undefined : places.pathTo(place);
  }

  private async recover(clock: Clock): Promise<Recovery | undefined> {
    const { property, places, graph } = this;
    if (property.form !== 'recoverable') return undefined;
    const goal = this.tree('goal', (view) => property.goal(view));
    const from = property.from === undefined ? undefined : this.tree('from', (view) => property.from!(view));
    return findRecovery(places, graph, goal, from, property.by ?? helpfulClasses, clock);
  }

  private tree(part: string, predicate: Predicate): DecisionTree {
    const tree = new DecisionTree(this.views, predicate, `${part} of property "${this.property.name}"`, this.observer);
    this.trees.push(tree);
    return tree;
  }
}

/** What a property speaks about, declared or not (docs/semantics.md, *vacuous*). */
export function spokenOf(property: Property): Predicate | undefined {
  if (property.about !== undefined) return (view) => property.about!(view);
  if (property.form === 'recoverable' && property.from !== undefined) return (view) => property.from!(view);
  if (property.form === 'monitor' && declaresTag(property.history, 'witness')) {
    return ({ history }: View) => history!.hasTag('witness');
  }
  return undefined;
}

/** Does any state of the machine have the tag? */
function declaresTag(machine: AnyStateMachine, tag: string): boolean {
  const nodes: AnyStateMachine['root'][] = [machine.root];
  for (const node of nodes) {
    if (node.tags.includes(tag)) return true;
    nodes.push(...Object.values(node.states));
  }
  return false;
}
