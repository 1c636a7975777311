import type { AnyStateMachine } from 'xstate';
import { type Fairness, helpfulClasses } from '../composition.js';
import type { Problem } from '../errors.js';
import { automatonOfNegation, type BuchiAutomaton } from '../liveness/automaton.js';
import { describeFairness } from '../liveness/fairness.js';
import { claimOf, judgeLiveness, type LivenessFinding, subjectOf } from '../liveness/judge-liveness.js';
import { unneededParts } from '../liveness/unneeded.js';
import type { Invariant, Predicate, Property, View } from '../property.js';
import type { Action } from '../search/action.js';
import type { Clock } from '../search/budget.js';
import { isOutOfMemory } from '../search/memory.js';
import type { Judge } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree, FALSE, TRUE } from './decision-tree.js';
import { Mark } from './mark.js';
import type { Observer } from './observer.js';
import { ProductPlaces } from './places.js';
import type { Product } from './product.js';
import type { Products } from './products.js';
import { findRecovery, type Recovery } from './recovery.js';
import { Finder, NO_SLOT, type Sight } from './sight.js';
import { unenteredStates } from './unentered.js';
import type { Views } from './views.js';

/** What became of one property. */
export interface Finding {
  /** The run that refutes it; for `reachable`, the run to the goal. */
  readonly run: number[] | undefined;
  /** For `liveness`: the number of actions before those that repeat for ever, and what is owed on the runs that count. */
  readonly cycle?: number;
  readonly fairness?: string;
  /** The shortest run to what it speaks about. */
  readonly witness: number[] | undefined;
  /** It speaks about something, and that was never reached. */
  readonly idle: boolean;
  readonly problem: Problem | undefined;
  /** Set where the places that were not expanded leave it open. */
  readonly open: boolean;
  /** Why its own product ended early. */
  readonly cut: string | undefined;
  /** Parts of a disjunction that were nowhere the only one to hold. */
  readonly unneeded: readonly string[];
  /** States of the observer that it never came by. */
  readonly unentered: readonly string[];
  /** The composition together with the property's observer. */
  readonly product: { readonly states: number; readonly transitions: number } | undefined;
}

/** Of a property for which the memory did not suffice. */
const outOfMemory: Finding = {
  run: undefined,
  witness: undefined,
  idle: false,
  problem: undefined,
  open: true,
  cut: 'memory',
  unneeded: [],
  unentered: [],
  product: undefined,
};

/** Judges one property during and after the search. */
export class PropertyJudge implements Judge {
  private readonly refuting: Finder | undefined;
  private readonly about: Finder | undefined;
  /** For each part of a disjunction: looks for where it alone holds. */
  private readonly alone: readonly (readonly [part: string, finder: Finder])[] = [];
  private readonly goal: Mark | undefined;
  private readonly from: Mark | undefined;
  /** Of a liveness property: the runs that violate it, and where the atoms of those are true. */
  private readonly violating: BuchiAutomaton | undefined;
  private readonly atoms: readonly Mark[] = [];
  private readonly trees: DecisionTree[] = [];
  private readonly watched: readonly DecisionTree[] = [];
  private readonly observing: Observer | undefined;
  /** The composition with the property's observer, or alone where the way back matters. */
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
    private readonly products: Products,
  ) {
    if (property.form === 'invariant') {
      const holds = this.tree('holds', (view) => property.holds(view));
      this.refuting = new Finder(holds, FALSE, property.at === 'rest');
      this.alone = this.findersOfParts(property);
    } else if (property.form === 'reachable') {
      this.refuting = new Finder(
        this.tree('goal', (view) => property.goal(view)),
        TRUE,
      );
    }
    const about = spokenOf(property);
    if (about !== undefined) this.about = new Finder(this.tree('about', about), TRUE);
    if (observer !== undefined) {
      const { product, watched, observing } = products.of(property, observer);
      for (const finder of this.finders) if (finder !== undefined) product.find(finder);
      this.observing = observing;
      this.trees.push(...watched);
      this.watched = watched;
      this.product = product;
    } else if (property.form === 'recoverable' || property.form === 'liveness') {
      this.product = products.unobserved;
    }
    if (property.form === 'recoverable') {
      this.goal = this.mark('goal', (view) => property.goal(view));
      if (property.from !== undefined) this.from = this.mark('from', (view) => property.from!(view));
    } else if (property.form === 'liveness') {
      const { formula, atoms } = claimOf(property);
      this.violating = automatonOfNegation(formula);
      this.atoms = this.violating.atoms.map((atom) => this.mark(`atoms.${atom}`, atoms[atom]!));
    }
  }

  get refuted(): boolean {
    if (this.property.form === 'reachable') return false;
    return this.refuting?.found === true || (this.property.form === 'monitor' && this.isViolated);
  }

  /** The nearest states that refute it, all of one depth, where it is judged on states alone. */
  get refutations(): { readonly depth: number; readonly states: ReadonlySet<number> } | undefined {
    const { depth, places } = this.refuting?.sight ?? { depth: undefined, places: [] };
    return depth === undefined ? undefined : { depth, states: new Set(places.map(({ state }) => state)) };
  }

  /** With an observer it is judged on the places of a product. */
  get ignoresStates(): boolean {
    return this.observer !== undefined;
  }

  visit(state: number): void {
    this.lookAt(this.about, state, false);
    if (this.property.form === 'invariant' && this.property.at === 'rest') return;
    this.lookAt(this.refuting, state, false);
    for (const [, finder] of this.alone) this.lookAt(finder, state, false);
  }

  expanded(state: number): void {
    if (this.property.form !== 'invariant' || this.property.at !== 'rest') return;
    const atRest = this.graph.isAtRest(state);
    this.lookAt(this.refuting, state, atRest);
    for (const [, finder] of this.alone) this.lookAt(finder, state, atRest);
  }

  async level(clock: Clock): Promise<void> {
    if (this.product !== undefined) await this.products.reach.level(clock);
  }

  /**
   * To be called when the search is over.
   * @param formulaParts also look for the parts that a formula does not need
   */
  async finish(clock: Clock, formulaParts: boolean): Promise<Finding> {
    try {
      return await this.conclude(clock, formulaParts);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return outOfMemory;
    }
  }

  private async conclude(clock: Clock, formulaParts: boolean): Promise<Finding> {
    const { product, about, products } = this;
    while (product !== undefined && !products.reach.finished) await products.reach.advance(clock);
    const recovery = this.recover();
    const liveness = await this.live(this.violating, clock);
    // What an observer was told by a watched predicate that failed is no ground for a refutation; nor is a formula over one.
    const told = liveness === undefined ? this.watched : this.trees;
    const misled = told.some(({ problem }) => problem !== undefined);
    const lasso = misled ? undefined : liveness?.lasso;
    const problems = [...this.trees.map(({ problem }) => problem), product?.problem];
    return {
      run: lasso ? [...lasso.prefix, ...lasso.cycle] : misled ? undefined : this.run(recovery),
      ...(lasso && { cycle: lasso.prefix.length }),
      ...(this.property.form === 'liveness' && { fairness: describeFairness(this.fairness) }),
      witness: about && this.pathTo(about.sight),
      idle: about?.found === false,
      problem: problems.find((problem) => problem !== undefined),
      open: recovery?.unknown ?? liveness?.open ?? false,
      cut: product?.cut?.reason ?? liveness?.cut,
      unneeded: [
        ...this.alone.filter(([, { found, tree }]) => !found && tree.problem === undefined).map(([part]) => part),
        ...(formulaParts && liveness !== undefined ? await this.unneededParts(liveness, clock) : []),
      ],
      unentered: this.unentered(),
      product: this.sizeOfProduct,
    };
  }

  private get finders() {
    return [this.refuting, this.about, ...this.alone.map(([, finder]) => finder)];
  }

  private findersOfParts({ parts = {}, at }: Invariant): (readonly [string, Finder])[] {
    return Object.entries(parts).map(([name, part]) => {
      const others = Object.entries(parts).filter(([other]) => other !== name);
      // No tree of the property's own: where a later part throws, `holds` may have been true before.
      const only = (view: View) => part(view) && !others.some(([, other]) => other(view));
      const alone = new DecisionTree(this.views, only, `parts.${name}`, this.observer);
      return [name, new Finder(alone, TRUE, at === 'rest')] as const;
    });
  }

  private unentered(): string[] {
    const { observing, property } = this;
    if (observing === undefined || property.history === undefined) return [];
    const snapshots = [...observing.entered].map((number) => observing.automaton.states[number]!.snapshot);
    return unenteredStates(property.history, snapshots);
  }

  private get sizeOfProduct(): Finding['product'] {
    const { observer, product } = this;
    return observer && product && { states: product.states, transitions: product.transitions };
  }

  private get isViolated(): boolean {
    return this.product !== undefined && (this.product.violatedAtStart || this.product.violation.depth !== undefined);
  }

  private run(recovery: Recovery | undefined): number[] | undefined {
    const { property, product, products, refuting } = this;
    if (property.form === 'monitor') {
      return product?.violatedAtStart ? [] : product && products.paths.over(product.violation);
    }
    const sight = property.form === 'recoverable' ? recovery?.stranded : refuting?.sight;
    return sight && this.pathTo(sight);
  }

  private recover(): Recovery | undefined {
    const { property, goal, from, product, products } = this;
    if (property.form !== 'recoverable') return undefined;
    const by = property.by ?? helpfulClasses;
    const { actions } = this.graph.expander.tables;
    const rescues = actions.map((action: Action) => action.helpful && by.includes(action.class));
    return findRecovery(products.reach, products.paths, product!, goal!, from, rescues);
  }

  private pathTo(sight: Sight): number[] | undefined {
    const [nearest] = sight.places;
    if (nearest === undefined) return undefined;
    // States alone are numbered in the order of their least shortest paths.
    return nearest.slot === NO_SLOT ? this.graph.pathTo(nearest.state) : this.products.paths.to(sight);
  }

  private lookAt(finder: Finder | undefined, state: number, atRest: boolean): void {
    if (finder === undefined || finder.found) return;
    finder.look(this.graph.depth, state, NO_SLOT, this.graph.expander.locals, 0, atRest);
  }

  private mark(part: string, predicate: Predicate): Mark {
    const mark = new Mark(this.tree(part, predicate));
    this.product!.mark(mark);
    return mark;
  }

  /** Undefined for what is no liveness property, or where its product was not swept to its end. */
  private async live(violating: BuchiAutomaton | undefined, clock: Clock): Promise<LivenessFinding | undefined> {
    const { product, graph, products } = this;
    if (violating === undefined || product!.cut !== undefined) return undefined;
    const atoms = violating.atoms.map((atom) => this.atoms[this.violating!.atoms.indexOf(atom)]!);
    const places = new ProductPlaces(products, product!, atoms);
    return judgeLiveness(violating, places, graph, this.fairness, products.mostStates, clock);
  }

  /** None where it does not hold for certain, or speaks about nothing. */
  private async unneededParts(liveness: LivenessFinding, clock: Clock): Promise<string[]> {
    const { property, graph, about, trees } = this;
    const failed = trees.some(({ problem }) => problem !== undefined);
    const holds = ({ lasso, open, cut }: LivenessFinding) => lasso === undefined && !open && cut === undefined;
    if (property.form !== 'liveness' || property.ltl === undefined || failed || graph.cut !== undefined) return [];
    if (!holds(liveness) || about?.found === false) return [];
    return unneededParts(claimOf(property).formula, async (violating) => holds((await this.live(violating, clock))!));
  }

  private get fairness(): Fairness {
    const own = this.property.form === 'liveness' ? this.property.fairness : undefined;
    return own ?? this.graph.expander.tables.system.fairness ?? {};
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
  const { form, history } = property;
  if ((form === 'monitor' || form === 'liveness') && history !== undefined && declaresTag(history, 'witness')) {
    return (view: View) => view.history!.hasTag('witness');
  }
  return property.form === 'liveness' ? subjectOf(property) : undefined;
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
