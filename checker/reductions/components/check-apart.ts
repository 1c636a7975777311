import { knowledgeOf } from '../../adversary/knowledge-of.js';
import type { CheckOptions, CheckResult } from '../../check.js';
import type { System } from '../../compose.js';
import { ignoredActionsOf } from '../../judges/coverage.js';
import { tellOutcome } from '../../outcome.js';
import type { Property } from '../../property.js';
import { automataOf, cachedAutomaton } from '../../search/automata.js';
import type { Clock } from '../../search/budget.js';
import { Evidence } from '../../traces/evidence.js';
import type { Refusal } from '../reduction.js';
import { inseparable } from './couplings.js';
import { examineApart } from './examine-apart.js';
import { outcomeOfWhole } from './whole.js';

/**
 * Checks the components of a system that nothing couples apart, and tells of the whole what a search of it would tell.
 * @returns undefined where there is but one component, or `refusals` has been told why they are not taken apart
 * @throws CheckerError where a machine cannot be checked
 */
export async function checkApart(
  system: System,
  properties: readonly Property[],
  options: CheckOptions,
  clock: Clock,
  refusals: Refusal[],
): Promise<CheckResult | undefined> {
  const reason = reasonAgainst(system, properties, options);
  if (reason !== undefined) {
    refusals.push({ reduction: 'components', reason });
    return undefined;
  }
  const automata = automataOf(system.participants, options.createAutomaton ?? cachedAutomaton);
  const components = await examineApart(system, properties, options, clock, automata);
  if (components === undefined) return undefined;
  const outcome = outcomeOfWhole(system, properties, components);
  const graphs = components.map(({ examination }) => examination.graph);
  const sum = (count: (graph: (typeof graphs)[number]) => number) => graphs.reduce((all, each) => all + count(each), 0);
  const knowledge = knowledgeOf(system, options.createKnowledge);
  return {
    system: system.name,
    ...(outcome.size ?? { states: null, transitions: null, depth: null }),
    ...tellOutcome(outcome, new Evidence(system, automata, knowledge)),
    exact: true,
    omission: null,
    reductions: ['components'],
    reduced: {
      states: sum(({ states }) => states),
      transitions: sum(({ transitions }) => transitions),
      depth: Math.max(...graphs.map(({ depth }) => depth)),
    },
    seconds: clock.seconds,
    ignoredActions: ignoredActionsOf(system),
  };
}

/** A budget of depth, and the depth of the first refutation, are those of the whole. */
function reasonAgainst(system: System, properties: readonly Property[], options: CheckOptions): string | undefined {
  if (system.participants.length < 2) return 'there is one participant';
  if (options.depth !== undefined) return 'a budget of depth is one of the whole';
  if (options.first === true) return 'the search ends with the depth of the first refutation in the whole';
  return inseparable(system, properties);
}
