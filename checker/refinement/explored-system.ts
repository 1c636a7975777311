import type { System } from '../compose.js';
import { boundOf, openGraph } from '../explore.js';
import { type Budget, Clock, type Progress } from '../search/budget.js';
import { search } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';

/** A system with its graph, to be compared with others under any number of observers. */
export interface ExploredSystem {
  readonly system: System;
  readonly graph: StateGraph;
  /** Why the graph is less than everything, or null: only whole graphs can be compared. */
  readonly incomplete: string | null;
}

/**
 * Explores a system with its edges.
 * @throws CheckerError where a machine cannot be checked
 */
export async function exploredSystem(
  system: System,
  options: Budget & { onProgress?(progress: Progress): void } = {},
): Promise<ExploredSystem> {
  const { graph, within } = openGraph(system, { keepEdges: true, ...(options.memory && { memory: options.memory }) });
  await search(graph, [], options, new Clock(options), within);
  return { system, graph, incomplete: graph.problem?.message ?? boundOf(graph) };
}
