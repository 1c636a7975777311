import { fromTransition } from 'xstate';
import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import { closeAutomata } from '../../checker/xstate/close.js';
import { createLocalAutomaton } from '../../checker/xstate/create-local-automaton.js';
import type { LocalAutomaton } from '../../checker/xstate/local-automaton.js';

/** What the graph's traversal may send: a message, or the firing of a pending timer. */
export type GraphEvent = { type: 'message'; message: Message } | { type: 'timer'; id: string; event: Message };

/**
 * One participant by itself as XState's graph search sees it: transition logic over the numbers of its local states. XState's own
 * key for a machine's snapshot has neither history nor timers.
 */
export class ParticipantGraph {
  readonly logic = fromTransition((state: number, event: GraphEvent) => this.follow(state, event), 0);

  constructor(
    private readonly automaton: LocalAutomaton,
    private readonly messages: readonly Message[],
  ) {}

  /** The local state that an event leads to. */
  follow(state: number, event: GraphEvent): number {
    const { automaton } = this;
    const step = event.type === 'message' ? automaton.step(state, event.message) : automaton.fire(state, event.id);
    return step.problem === undefined ? step.next : state;
  }

  /** The events that lead to another local state. */
  eventsOf(state: number): GraphEvent[] {
    const { snapshot, timers } = this.automaton.states[state];
    if (snapshot.status !== 'active') return [];
    const events: GraphEvent[] = [
      ...this.messages.map((message) => ({ type: 'message' as const, message })),
      ...timers.filter(({ to }) => to === undefined).map(({ id, event }) => ({ type: 'timer' as const, id, event })),
    ];
    return events.filter((event) => this.follow(state, event) !== state);
  }

  /** The state value of a local state. */
  valueOf(state: number): unknown {
    return this.automaton.states[state].snapshot.value;
  }
}

/** What XState takes in place of an event of the graph. */
export const eventOf = (event: GraphEvent): Message => (event.type === 'message' ? event.message : event.event);

/** Each participant under every message that anyone in the system may send to it, the environment's choices and its own timers. */
export function participantGraphs(system: System): Map<string, ParticipantGraph> {
  const peers = system.participants.map(({ name }) => name);
  const automata = system.participants.map(({ name, machine, input }) =>
    createLocalAutomaton({ name, machine, input, peers }),
  );
  const choices = Object.fromEntries(
    peers.map((name) => [name, system.choices.filter(({ to }) => to === name).map(({ event }) => event)]),
  );
  const { messages } = closeAutomata(automata, choices);
  return new Map(automata.map((automaton, i) => [automaton.name, new ParticipantGraph(automaton, messages[i])]));
}
