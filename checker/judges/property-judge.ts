import { helpfulClasses } from '../composition.js';
import { describeFairness } from '../liveness/fairness.js';
import type { LivenessFinding } from '../liveness/judge-liveness.js';
import type { Invariant, Predicate, Property, View } from '../property.js';
import type { Action } from '../search/action.js';
import type { Clock } from '../search/budget.js';
import { isOutOfMemory } from '../search/memory.js';
import type { Judge } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { DecisionTree, FALSE, TRUE } from './decision-tree.js';
import { type Finding, outOfMemory } from './finding.js';
import { LivenessJudge } from './liveness-judge.js';
import { Looks } from './looks.js';
import { Mark } from './mark.js';
import type { Observer } from './observer.js';
import type { Product } from './product.js';
import type { Products } from './products.js';
import type { Questions } from './questions.js';
import { findRecovery, type Recovery } from './recovery.js';
import { Finder, NO_SLOT, type Sight } from './sight.js';
import { spokenOf } from './spoken-of.js';
import { unenteredStates } from './unentered.js';

/** Judges one property during and after the search. */
export class PropertyJudge implements Judge {
  private readonly refuting: Finder | undefined;
  private readonly about: Finder | undefined;
  /** For each part of a disjunction: looks for where it alone holds. */
  private readonly alone: readonly (readonly [part: string, finder: Finder])[] = [];
  readonly visit: Judge['visit'];
  readonly expanded: Judge['expanded'];
  private readonly goal: Mark | undefined;
  private readonly from: Mark | undefined;
  private readonly liveness: LivenessJudge | undefined;
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
    private readonly questions: Questions,
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
    // With an observer it is judged on the places of a product.
    const looks = observer === undefined ? this.looksAtStates() : undefined;
    if (looks?.visits) this.visit = (state) => looks.visit(state);
    if (looks?.watches) this.expanded = (state) => looks.expanded(state);
    if (observer !== undefined) {
      const { product, watched, observing } = products.of(property, observer);
      for (const finder of this.finders) product.find(finder);
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
      this.liveness = new LivenessJudge(property, products, this.product!, (...of) => this.mark(...of));
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
    const liveness = await this.liveness?.judge(clock);
    // What an observer was told by a watched predicate that failed is no ground for a refutation; nor is a formula over one.
    const told = liveness === undefined ? this.watched : this.trees;
    const misled = told.some(({ problem }) => problem !== undefined);
    const lasso = misled ? undefined : liveness?.lasso;
    const problems = [...this.trees.map(({ problem }) => problem), product?.problem];
    return {
      run: lasso ? [...lasso.prefix, ...lasso.cycle] : misled ? undefined : this.run(recovery),
      ...(lasso && { cycle: lasso.prefix.length }),
      ...(this.liveness && { fairness: describeFairness(this.liveness.fairness) }),
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

  private get finders(): readonly Finder[] {
    return [this.refuting, this.about, ...this.alone.map(([, finder]) => finder)].filter(
      (finder) => finder !== undefined,
    );
  }

  /** Those that look at the states of the search, where it is not judged on a product. */
  private looksAtStates(): Looks {
    const { finders, about, property } = this;
    if (property.form !== 'invariant' || property.at !== 'rest') return new Looks(this.graph, finders, []);
    const always = finders.filter((finder) => finder === about);
    return new Looks(
      this.graph,
      always,
      finders.filter((finder) => finder !== about),
    );
  }

  private findersOfParts({ parts = {}, at }: Invariant): (readonly [string, Finder])[] {
    return Object.entries(parts).map(([name, part]) => {
      const others = Object.entries(parts).filter(([other]) => other !== name);
      // No tree of the property's own: where a later part throws, `holds` may have been true before.
      const only = (view: View) => part(view) && !others.some(([, other]) => other(view));
      const alone = new DecisionTree(this.questions, only, `parts.${name}`, this.observer);
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

  private mark(part: string, predicate: Predicate): Mark {
    const mark = new Mark(this.tree(part, predicate));
    this.product!.mark(mark);
    return mark;
  }

  /** Parts of a formula that it does not need; none where it speaks about nothing, or was not judged on the whole graph. */
  private async unneededParts(finding: LivenessFinding, clock: Clock): Promise<string[]> {
    const failed = this.trees.some(({ problem }) => problem !== undefined);
    if (failed || this.graph.cut !== undefined || this.about?.found === false) return [];
    return (await this.liveness?.unneeded(finding, clock)) ?? [];
  }

  private tree(part: string, predicate: Predicate): DecisionTree {
    const of = `${part} of property "${this.property.name}"`;
    const tree = new DecisionTree(this.questions, predicate, of, this.observer);
    this.trees.push(tree);
    return tree;
  }
}
