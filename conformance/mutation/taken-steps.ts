import { type ParticipantTrail, type Trail, type TrailStep, trailOf } from '../../checker/coverage/trail.js';
import { type Message, parsePath, type System } from '../../checker/index.js';
import { automataOf, cachedAutomaton } from '../../checker/search/automata.js';
import { Replayer } from '../../checker/traces/replayer.js';
import { canonical } from '../../checker/xstate/canonical.js';
import type { LocalState } from '../../checker/xstate/local-automaton.js';

/** What the participants of a composition may do at all, and what they do on some of its runs. */
export interface Exercise {
  readonly peers: Trail['peers'];
  /** Every local step of the exploration. */
  readonly all: readonly ParticipantTrail[];
  /** Of these the steps that the runs take. */
  readonly taken: readonly ParticipantTrail[];
}

/** @param paths runs of the system */
export async function exerciseOf(system: System, paths: readonly string[]): Promise<Exercise> {
  const { peers, participants: all } = await trailOf(system);
  const replayer = new Replayer(system, automataOf(system.participants, cachedAutomaton));
  const met = new Set<string>();
  for (const path of paths) {
    for (const { step, action, before } of replayer.replay(parsePath(path)).moves) {
      if (step.kind !== 'lose') met.add(keyOf(step.participant, before, action.event, action.timer?.id));
    }
  }
  const isTaken =
    ({ name }: ParticipantTrail['participant']) =>
    ({ before, event, timer }: TrailStep) =>
      met.has(keyOf(name, before, event, timer?.id));
  const taken = all.map((trail) => ({ ...trail, steps: trail.steps.filter(isTaken(trail.participant)) }));
  return { peers, all, taken };
}

const keyOf = (name: string, before: LocalState, event: Message, timer: string | undefined): string =>
  canonical([name, before.key, event, timer ?? null]);
