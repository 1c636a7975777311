import type { Adversary } from '../composition.js';

/**
 * The facts that a run can depend on, sorted: what forgeries take and predicates ask for, and, backwards through the rules, all that
 * may lead to it. Everything that derives a relevant fact is relevant, so what is left out could not have mattered.
 */
export function relevantFacts({ asks = [], forgeries, rules }: Adversary): string[] {
  const relevant = new Set([...asks, ...forgeries.flatMap(({ from }) => from)]);
  // A set also yields what is added while it is read.
  for (const fact of relevant) {
    for (const { from, to } of rules) if (to === fact) for (const premise of from) relevant.add(premise);
  }
  return [...relevant].sort();
}
