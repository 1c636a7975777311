import type { System } from '../compose.js';
import { claimOf, comesFinitely, mayEnd, owedTo } from '../liveness/toy-liveness.js';
import type { Liveness } from '../property.js';
import type { ToyEdge, ToyGraph } from '../toy-graph.js';
import { explorePlaces, type Place } from '../toy-judges.js';
import { parsePath } from '../traces/path.js';
import { holdsOnLasso } from './lasso-semantics.js';

/**
 * What is wrong with a run that is to violate a liveness property: that it does not go round, is not fair, or does not violate it.
 * Nothing of the engine is asked: the run is followed in the toy checker's graph.
 * @returns undefined for a sound one
 */
export function unfairness(
  system: System,
  graph: ToyGraph,
  property: Liveness,
  trace: string,
  cycle: number,
): string | undefined {
  const { places } = explorePlaces(system, graph, property);
  const run: Place[] = [places[0]];
  const taken: ToyEdge[] = [];
  for (const choice of parsePath(trace)) {
    const edge = run.at(-1)?.node.edges?.[choice];
    const move = run.at(-1)?.moves.find((one) => one.edge === edge);
    if (edge === undefined || move === undefined) return `choice ${taken.length} leads nowhere`;
    taken.push(edge);
    run.push(move.to);
  }
  const ends = cycle === taken.length;
  if (ends && !mayEnd(run[cycle])) return 'it ends where something helpful is enabled';
  if (run[cycle] !== run.at(-1)) return 'it does not go round';
  const round = taken.slice(cycle);
  const states = ends ? [run[cycle]] : run.slice(cycle, -1);
  const fairness = property.fairness ?? system.fairness ?? {};
  if (round.some((edge) => comesFinitely(system, fairness, edge)))
    return 'it does again and again what comes finitely often';
  const owed = (edge: ToyEdge) => owedTo(system, fairness, edge);
  const given = new Set(round.flatMap((edge) => Object.keys(owed(edge))));
  for (const { node } of states) {
    for (const [name, level] of node.edges!.flatMap((edge) => Object.entries(owed(edge)))) {
      if (level === 'none' || given.has(name)) continue;
      const isAlways = states.every((place) => place.node.edges!.some((edge) => name in owed(edge)));
      if (level === 'strong' || isAlways) return `it neglects ${name}`;
    }
  }
  const [formula, atoms] = claimOf(property);
  const word = ends ? run : run.slice(0, -1);
  return holdsOnLasso(formula, word, cycle, (atom, { view }) => atoms[atom](view)) ? 'it violates nothing' : undefined;
}
