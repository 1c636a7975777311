import type { Participant, System } from '../compose.js';
import type { Message } from '../composition.js';
import { boundOf, type ExploreOptions, openGraph } from '../explore.js';
import { Clock } from '../search/budget.js';
import { search } from '../search/search.js';
import type { FiredTransition, LocalState, LocalStep, PendingTimer } from '../xstate/local-automaton.js';
import { type AskedGuard, askedGuards, guardsAskedAtStart, probedAutomaton } from './probed-automaton.js';

/** A step of one participant that an exploration computed. */
export interface TrailStep {
  readonly before: LocalState;
  readonly event: Message;
  /** The pending timer, where it is one that fires. */
  readonly timer?: PendingTimer;
  readonly step: LocalStep;
  readonly after: LocalState;
  /** The guards that XState asked in it. */
  readonly asked: readonly AskedGuard[];
  /** An enabled action takes it. */
  readonly taken: boolean;
  /** It is taken; or it is a choice that the environment has in a reached local state, be it without effect. */
  readonly met: boolean;
}

/** What one participant did, or might have done, in an exploration. */
export interface ParticipantTrail {
  readonly participant: Participant;
  readonly initial: LocalState;
  /** Transitions and guards of the initial macrostep. */
  readonly started: readonly FiredTransition[];
  readonly askedAtStart: readonly AskedGuard[];
  readonly steps: readonly TrailStep[];
}

/** The local steps of an exploration: more than all that any state of it depends upon. */
export interface Trail {
  readonly system: string;
  /** The participants' names. */
  readonly peers: readonly string[];
  readonly states: number;
  /** Why not everything was explored, or null. */
  readonly bound: string | null;
  readonly participants: readonly ParticipantTrail[];
}

/**
 * Explores a system, and keeps every step of a participant that it has computed, with the guards that XState asked.
 * @throws CheckerError where a participant's machine cannot be checked
 */
export async function trailOf(system: System, options: Omit<ExploreOptions, 'createAutomaton'> = {}): Promise<Trail> {
  const opened = openGraph(system, { ...options, createAutomaton: probedAutomaton, keepEdges: false });
  const { graph, automata } = opened;
  await search(graph, [], options, new Clock(options), opened.within);
  const steps = automata.map((): TrailStep[] => []);
  for (const { participant, local, ...computed } of graph.expander.tables.steps()) {
    const { states } = automata[participant]!;
    const { step } = computed;
    steps[participant]!.push({
      ...computed,
      before: states[local]!,
      after: states[step.next]!,
      asked: askedGuards(step),
    });
  }
  return {
    system: system.name,
    peers: system.participants.map(({ name }) => name),
    states: graph.states,
    bound: boundOf(graph),
    participants: system.participants.map((participant, number) => ({
      participant,
      initial: automata[number]!.states[0]!,
      started: automata[number]!.started,
      askedAtStart: guardsAskedAtStart(automata[number]!),
      steps: steps[number]!,
    })),
  };
}
