import { getShortestPaths } from '@xstate/graph';
import { fromTransition } from 'xstate';
import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import { closeAutomata } from '../../checker/xstate/close.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';

/** The events that lead a participant into a state value by the shortest way. */
export interface ShortestPath {
  readonly value: unknown;
  readonly events: readonly Message[];
}

/**
 * The shortest path of each participant into each of its state values, by its name: under every message that anyone in the
 * system may send to it, the environment's choices and its own timers.
 */
export function shortestPaths(system: System): Map<string, ShortestPath[]> {
  const peers = system.participants.map(({ name }) => name);
  const automata = system.participants.map(({ name, machine, input }) =>
    createLocalAutomaton({ name, machine, input, peers }),
  );
  const choices = Object.fromEntries(
    peers.map((name) => [name, system.choices.filter(({ to }) => to === name).map(({ event }) => event)]),
  );
  const { messages } = closeAutomata(automata, choices);
  return new Map(automata.map((automaton, i) => [automaton.name, pathsOf(automaton, messages[i])]));
}

/** What the graph's traversal may send: a message, or the firing of a pending timer. */
type GraphEvent = { type: 'message'; message: Message } | { type: 'timer'; id: string; event: Message };

/**
 * XState's graph search sees the participant as transition logic over the numbers of its local states: its own key for a
 * machine's snapshot has neither history nor timers.
 */
function pathsOf(automaton: LocalAutomaton, messages: readonly Message[]): ShortestPath[] {
  const follow = (state: number, event: GraphEvent): number => {
    const step = event.type === 'message' ? automaton.step(state, event.message) : automaton.fire(state, event.id);
    return step.problem === undefined ? step.next : state;
  };
  const eventsOf = (state: number): GraphEvent[] => {
    const { snapshot, timers } = automaton.states[state];
    if (snapshot.status !== 'active') return [];
    const events: GraphEvent[] = [
      ...messages.map((message) => ({ type: 'message' as const, message })),
      ...timers.filter(({ to }) => to === undefined).map(({ id, event }) => ({ type: 'timer' as const, id, event })),
    ];
    return events.filter((event) => follow(state, event) !== state);
  };
  const paths = getShortestPaths(fromTransition(follow, 0), {
    events: ({ context }) => eventsOf(context),
    serializeState: ({ context }) => String(context),
    serializeEvent: (event) => JSON.stringify(event),
  });
  const shortest = new Map<string, ShortestPath>();
  for (const { state, steps } of paths) {
    const { value } = automaton.states[state.context].snapshot;
    const key = JSON.stringify(value);
    // The first step of a path is XState's own start event.
    const events = steps.slice(1).map(({ event }) => (event.type === 'message' ? event.message : event.event));
    const known = shortest.get(key);
    if (known === undefined || events.length < known.events.length) shortest.set(key, { value, events });
  }
  return [...shortest.values()].sort((a, b) => a.events.length - b.events.length);
}
