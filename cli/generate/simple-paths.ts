import { getSimplePaths } from '@xstate/graph';
import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import { eventOf, type GraphEvent, type ParticipantGraph, participantGraphs } from './participant-graph.js';

/** A way of one participant that comes to no local state twice and cannot go on, with the state value behind each event. */
export interface SimplePath {
  readonly steps: readonly { readonly event: Message; readonly value: unknown }[];
}

/**
 * By participant: every simple path of it alone that is not the beginning of a longer one. Of several messages of one type that lead
 * from one local state to the same other one, the first is taken.
 */
export const simplePaths = (system: System): Map<string, SimplePath[]> =>
  new Map([...participantGraphs(system)].map(([name, graph]) => [name, pathsOf(graph)]));

function pathsOf(graph: ParticipantGraph): SimplePath[] {
  const paths = getSimplePaths(graph.logic, {
    events: ({ context }) => distinct(graph, context),
    serializeState: ({ context }) => String(context),
    serializeEvent: (event) => JSON.stringify(event),
  });
  const simple = paths.map(({ steps }) =>
    // The first step of a path is XState's own start event.
    steps.slice(1).map(({ event, state }) => ({
      event: eventOf(event as GraphEvent),
      value: graph.valueOf(state.context),
    })),
  );
  const keyOf = (steps: SimplePath['steps']) => steps.map((step) => JSON.stringify(step)).join();
  const begun = new Set(simple.map((steps) => keyOf(steps.slice(0, -1))));
  return simple.filter((steps) => steps.length > 0 && !begun.has(keyOf(steps))).map((steps) => ({ steps }));
}

function distinct(graph: ParticipantGraph, state: number): GraphEvent[] {
  const seen = new Set<string>();
  return graph.eventsOf(state).filter((event) => {
    const key = `${eventOf(event).type} ${graph.follow(state, event)}`;
    return !seen.has(key) && seen.add(key);
  });
}
