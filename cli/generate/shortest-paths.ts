import { getShortestPaths } from '@xstate/graph';
import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import { eventOf, type GraphEvent, type ParticipantGraph, participantGraphs } from './participant-graph.js';

/** The events that lead a participant into a state value by the shortest way. */
export interface ShortestPath {
  readonly value: unknown;
  readonly events: readonly Message[];
}

/** By participant: the shortest path of it alone into each of its state values. */
export const shortestPaths = (system: System): Map<string, ShortestPath[]> =>
  new Map([...participantGraphs(system)].map(([name, graph]) => [name, pathsOf(graph)]));

function pathsOf(graph: ParticipantGraph): ShortestPath[] {
  const paths = getShortestPaths(graph.logic, {
    events: ({ context }) => graph.eventsOf(context),
    serializeState: ({ context }) => String(context),
    serializeEvent: (event) => JSON.stringify(event),
  });
  const shortest = new Map<string, ShortestPath>();
  for (const { state, steps } of paths) {
    const value = graph.valueOf(state.context);
    const key = JSON.stringify(value);
    // The first step of a path is XState's own start event.
    const events = steps.slice(1).map(({ event }) => eventOf(event as GraphEvent));
    const known = shortest.get(key);
    if (known === undefined || events.length < known.events.length) shortest.set(key, { value, events });
  }
  return [...shortest.values()].sort((a, b) => a.events.length - b.events.length);
}
