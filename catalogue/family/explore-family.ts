import type { Property } from '../../checker/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { propertiesOf } from '../../properties/index.js';
import { type Diagram, NONE } from './diagram.js';
import { familyGraph } from './family.js';
import { FamilyJudge, type FamilyVerdict } from './family-judge.js';
import { membersOf, type ReadingSpace } from './members.js';

/** What limits the exploration of a family. */
export interface FamilyBudget {
  /** States of one search. */
  readonly states: number;
  /** Systems that are made. */
  readonly members: number;
}

/** What became of a family. */
export interface FamilyResult {
  readonly states: number;
  readonly transitions: number;
  /** How many searches covered the family. */
  readonly explorations: number;
  /** The budget that ended some search; null: none did. */
  readonly bound: 'states' | 'members' | 'interrupted' | null;
  /** By property. */
  readonly verdicts: ReadonlyMap<string, FamilyVerdict>;
}

const nothing: FamilyVerdict = { violated: NONE, undecided: NONE, vacuous: NONE };

/**
 * Judges properties of a procedure under some deviations in every configuration of a space of readings at once: configurations
 * share what they have in common, state by state, and part only where something looks at a reading in which they differ.
 * @param properties names; those that the procedure does not have are left out
 */
export function exploreFamily(
  procedure: Procedure,
  deviations: readonly string[],
  properties: readonly string[],
  space: ReadingSpace,
  budget: FamilyBudget,
  isInterrupted: () => boolean = () => false,
): FamilyResult {
  const { features, possible } = space;
  const { diagrams } = features;
  const own = (propertiesOf(procedure) as unknown as readonly Property[]).map(({ name }) => name);
  const asked = properties.filter((name) => own.includes(name) || name === 'deadlock');
  const kin = membersOf(procedure, deviations, space, budget.members);
  if (kin === undefined) {
    const verdicts = new Map(asked.map((name) => [name, { ...nothing, undecided: possible }]));
    return { states: 0, transitions: 0, explorations: 0, bound: 'members', verdicts };
  }
  const verdicts = new Map(asked.map((name) => [name, nothing]));
  let [states, transitions, bound]: [number, number, FamilyResult['bound']] = [0, 0, null];
  for (const members of kin) {
    const graph = familyGraph(members, features);
    graph.search(budget.states, isInterrupted);
    states += graph.count;
    transitions += graph.transitions;
    if (graph.cut) bound = isInterrupted() ? 'interrupted' : 'states';
    const under = members.reduce<Diagram>((all, member) => diagrams.or(all, member.under), NONE);
    const judge = new FamilyJudge(graph, features, under);
    const declared = members[0]!.system.properties;
    for (const name of asked) {
      const property = declared.find((each) => each.name === name);
      const found = property === undefined ? judge.deadlock() : judge.verdict(property);
      verdicts.set(
        name,
        joined(verdicts.get(name)!, found, (a, b) => diagrams.or(a, b)),
      );
    }
  }
  return { states, transitions, explorations: kin.length, bound, verdicts };
}

const joined = (
  one: FamilyVerdict,
  two: FamilyVerdict,
  or: (one: Diagram, two: Diagram) => Diagram,
): FamilyVerdict => ({
  violated: or(one.violated, two.violated),
  undecided: or(one.undecided, two.undecided),
  vacuous: or(one.vacuous, two.vacuous),
});
