import type { Fairness } from '../composition.js';
import { automatonOfNegation, type BuchiAutomaton } from '../liveness/automaton.js';
import { claimOf, judgeLiveness, type LivenessFinding } from '../liveness/judge-liveness.js';
import { unneededParts } from '../liveness/unneeded.js';
import type { Liveness, Predicate } from '../property.js';
import type { Clock } from '../search/budget.js';
import type { Mark } from './mark.js';
import { ProductPlaces } from './places.js';
import type { Product } from './product.js';
import type { Products } from './products.js';

/** Judges what a liveness property claims of fair runs, when the search is over. */
export class LivenessJudge {
  /** The runs that violate it. */
  private readonly violating: BuchiAutomaton;
  /** Where the atoms of those are true. */
  private readonly atoms: readonly Mark[];

  /**
   * @param product what it is judged on
   * @param mark marks the places of the product where an atom is true
   */
  constructor(
    private readonly property: Liveness,
    private readonly products: Products,
    private readonly product: Product,
    mark: (part: string, predicate: Predicate) => Mark,
  ) {
    const { formula, atoms } = claimOf(property);
    this.violating = automatonOfNegation(formula);
    this.atoms = this.violating.atoms.map((atom) => mark(`atoms.${atom}`, atoms[atom]!));
  }

  /** The property's own, or the composition's. */
  get fairness(): Fairness {
    return this.property.fairness ?? this.products.graph.expander.tables.system.fairness ?? {};
  }

  /** Undefined where the product was not swept to its end. */
  async judge(clock: Clock): Promise<LivenessFinding | undefined> {
    return this.product.cut === undefined ? this.judgedBy(this.violating, clock) : undefined;
  }

  /** The parts that a formula does not need, where it holds for certain. @param finding what `judge` found */
  async unneeded(finding: LivenessFinding, clock: Clock): Promise<string[]> {
    if (this.property.ltl === undefined || !holds(finding)) return [];
    const { formula } = claimOf(this.property);
    return unneededParts(formula, async (violating) => holds(await this.judgedBy(violating, clock)));
  }

  private judgedBy(violating: BuchiAutomaton, clock: Clock): Promise<LivenessFinding> {
    const { products } = this;
    const atoms = violating.atoms.map((atom) => this.atoms[this.violating.atoms.indexOf(atom)]!);
    const places = new ProductPlaces(products, this.product, atoms);
    return judgeLiveness(violating, places, products.graph, this.fairness, products.mostStates, clock);
  }
}

const holds = ({ lasso, open, cut }: LivenessFinding): boolean => lasso === undefined && !open && cut === undefined;
