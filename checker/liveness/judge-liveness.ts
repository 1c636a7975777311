import type { Fairness } from '../composition.js';
import type { Places } from '../judges/places.js';
import type { Liveness, Predicate, View } from '../property.js';
import type { Clock } from '../search/budget.js';
import type { StateGraph } from '../search/state-graph.js';
import type { BuchiAutomaton } from './automaton.js';
import { Duties } from './duties.js';
import { nearestFairComponent } from './fair-component.js';
import { FairProduct } from './fair-product.js';
import { finiteActions, obligationsOf } from './fairness.js';
import { type Formula, formulaOf, partsOf } from './formula.js';
import { type Lasso, lassoThrough } from './lasso.js';
import { alwaysEventually, not } from './ltl.js';

/** The atom that stands for the observer's being in a state tagged `pending`. */
const PENDING = 'pending';

/** What a liveness property says, whichever way it says it. */
export interface Claim {
  readonly formula: Formula;
  readonly atoms: Readonly<Record<string, Predicate>>;
}

/** What a property claims of every fair run; an observer must again and again be in a state that is not pending. */
export function claimOf({ ltl, atoms = {} }: Pick<Liveness, 'ltl' | 'atoms'>): Claim {
  if (ltl !== undefined) return { formula: formulaOf(ltl), atoms };
  const pending: Predicate = ({ history }) => history!.hasTag(PENDING);
  return { formula: alwaysEventually(not(PENDING)), atoms: { [PENDING]: pending } };
}

/**
 * What a property speaks about, if that can be told: for an observer, that something is pending; for a formula all of whose parts, joined
 * by `&&`, are of the kind `G (p -> …)` with p without temporal operators, that such a p is so.
 */
export function subjectOf(property: Pick<Liveness, 'ltl' | 'atoms'>): Predicate | undefined {
  const { formula, atoms } = claimOf(property);
  if (property.ltl === undefined) return atoms[PENDING];
  const antecedents = conjunctsOf(formula).map((part) =>
    part.op === 'always' && part.of.op === 'implies' && isPropositional(part.of.left) ? part.of.left : undefined,
  );
  if (antecedents.includes(undefined)) return undefined;
  return (view) => antecedents.some((antecedent) => isTrue(antecedent!, atoms, view));
}

function conjunctsOf(formula: Formula): Formula[] {
  return formula.op === 'and' ? [...conjunctsOf(formula.left), ...conjunctsOf(formula.right)] : [formula];
}

const propositional: readonly Formula['op'][] = ['true', 'false', 'atom', 'not', 'and', 'or', 'implies', 'iff'];
const isPropositional = (formula: Formula): boolean =>
  [...partsOf(formula)].every(({ op }) => propositional.includes(op));

/** Is a formula without temporal operators true in a state? */
function isTrue(formula: Formula, atoms: Claim['atoms'], view: View): boolean {
  switch (formula.op) {
    case 'atom':
      return atoms[formula.name]!(view);
    case 'not':
      return !isTrue(formula.of, atoms, view);
    case 'and':
      return isTrue(formula.left, atoms, view) && isTrue(formula.right, atoms, view);
    case 'or':
      return isTrue(formula.left, atoms, view) || isTrue(formula.right, atoms, view);
    case 'implies':
      return !isTrue(formula.left, atoms, view) || isTrue(formula.right, atoms, view);
    case 'iff':
      return isTrue(formula.left, atoms, view) === isTrue(formula.right, atoms, view);
    default:
      return formula.op === 'true';
  }
}

/** What became of a claim. */
export interface LivenessFinding {
  /** A fair run that violates it. */
  readonly lasso: Lasso | undefined;
  /** Some run goes on where nothing was explored. */
  readonly open: boolean;
  readonly cut: string | undefined;
}

/**
 * Looks for a fair run that violates a claim, among the runs over places. A run ends, and repeats its last state for ever, only where no
 * helpful action is enabled.
 * @param automaton of the claim's negation
 * @param mostNodes the budget of states, for the product as well
 */
export async function judgeLiveness(
  automaton: BuchiAutomaton,
  places: Places,
  graph: StateGraph,
  fairness: Fairness,
  mostNodes: number,
  clock: Clock,
): Promise<LivenessFinding> {
  const { actions, names } = graph.expander.tables;
  const { edges } = places;
  const runs = {
    places,
    claim: (bytes: number) => graph.claim(bytes),
    mayEnd(state: number): boolean {
      const end = edges.end(state);
      for (let edge = edges.start(state); edge < end; edge++)
        if (actions[edges.actions.get(edge)]!.helpful) return false;
      return true;
    },
    comesFinitely: finiteActions(fairness, actions, names),
  };
  const product = new FairProduct(runs, automaton, mostNodes);
  await product.build(clock);
  const { open, cut } = product;
  if (product.count === 0) return { lasso: undefined, open, cut };
  const duties = new Duties(product, places, obligationsOf(fairness, actions, names));
  const component = nearestFairComponent(duties, automaton.allMarks);
  return { lasso: component && lassoThrough(component, duties, automaton.allMarks), open, cut };
}
