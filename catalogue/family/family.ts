import { knowledgeOf } from '../../checker/adversary/knowledge-of.js';
import { canonical } from '../../checker/xstate/canonical.js';
import { type Diagram, NONE } from './diagram.js';
import { FamilyGraph } from './family-graph.js';
import { type FamilyChoice, FamilyTables } from './family-tables.js';
import type { Features } from './features.js';
import { LocalFamily } from './local-family.js';
import type { Kin } from './members.js';

/** The graph of members that are explored together, before its search. */
export function familyGraph(kin: Kin, features: Features): FamilyGraph {
  const { diagrams } = features;
  const { system } = kin[0]!;
  const names = system.participants.map(({ name }) => name);
  const automata = system.participants.map(({ name, machine }) => new LocalFamily(name, machine, names, features));
  const initial = new Map<string, { locals: readonly number[]; under: Diagram }>();
  for (const member of kin) {
    for (let rest = member.under; rest !== NONE; ) {
      const { guard, value: locals } = features.under(rest, () =>
        member.system.participants.map(({ input }, number) => automata[number]!.start(input)),
      );
      const under = diagrams.and(guard, rest);
      const key = locals.join();
      initial.set(key, { locals, under: diagrams.or(under, initial.get(key)?.under ?? NONE) });
      rest = diagrams.minus(rest, guard);
    }
  }
  const tables = new FamilyTables(
    { ...system, names },
    automata,
    choicesOf(kin, features),
    knowledgeOf(system),
    features,
  );
  return new FamilyGraph(tables, diagrams, [...initial.values()]);
}

/** Every choice that some member offers. */
function choicesOf(kin: Kin, { diagrams }: Features): readonly FamilyChoice[] {
  const choices = new Map<string, FamilyChoice>();
  for (const { system, under } of kin) {
    for (const choice of system.choices) {
      const key = canonical(choice);
      choices.set(key, { choice, offered: diagrams.or(under, choices.get(key)?.offered ?? NONE) });
    }
  }
  return [...choices.values()];
}
