import type { Liveness, Predicate } from '../../checker/index.js';
import { automatonOfNegation } from '../../checker/liveness/automaton.js';
import { finiteActions, obligationsOf } from '../../checker/liveness/fairness.js';
import { claimOf } from '../../checker/liveness/judge-liveness.js';
import type { Diagram, Diagrams } from './diagram.js';
import { FairRuns } from './fair-runs.js';
import type { FamilyGraph, FamilyPlaces } from './family-graph.js';
import { type FamilyPredicate, truthsOf } from './family-predicate.js';

/**
 * The valuations under which a fair run violates a liveness property. Where an atom fails somewhere, its predicate says so, and the
 * run shows nothing.
 * @param places of the graph: its own, or those of its product with the property's observer
 * @param predicate makes the predicate of an atom
 * @throws FormulaTooLarge
 */
export function fairlyRefuted(
  property: Liveness,
  { tables }: FamilyGraph,
  places: FamilyPlaces,
  predicate: (test: Predicate) => FamilyPredicate,
  diagrams: Diagrams,
): Diagram {
  const { actions, names, system } = tables;
  const { formula, atoms } = claimOf(property);
  const automaton = automatonOfNegation(formula);
  const tested = automaton.atoms.map((atom) => predicate(atoms[atom]!));
  const fairness = property.fairness ?? system.fairness ?? {};
  const runs = {
    places,
    // In every place: whether an atom fails somewhere must not depend on where runs are sought.
    labels: Array.from({ length: places.count }, (_, place) =>
      truthsOf(tested, places.values(place), places.observed(place), places.reach(place), diagrams),
    ),
    obligations: obligationsOf(fairness, actions, names),
    comesFinitely: finiteActions(fairness, actions, names),
  };
  return new FairRuns(runs, automaton, diagrams).accepted();
}
