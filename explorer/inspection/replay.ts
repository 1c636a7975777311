import type { System } from '../../checker/compose.js';
import type { TraceStep } from '../../checker/report.js';
import { automataOf, cachedAutomaton } from '../../checker/search/automata.js';
import { parsePath } from '../../checker/traces/path.js';
import { Replayer } from '../../checker/traces/replayer.js';
import { relayedSend } from '../../checker/xstate/replay-actor.js';
import { messageText } from '../../reports/words.js';
import { actorsOf, nameOfNetwork, snapshotOf } from './cast.js';
import { type ActionMark, type InspectionMessage, Narrator } from './message.js';

/** A run as an inspector is told it. */
export interface Inspection {
  /** Who takes part, with definitions and initial states. */
  readonly actors: readonly InspectionMessage[];
  /** Of each action: the event with its true source, and the state that it leads to. */
  readonly actions: readonly (readonly InspectionMessage[])[];
}

/**
 * Executes a path and makes the messages of Stately's inspector from it, in the path's own order. Every action has one event: what
 * nobody takes goes to the network, what is forged comes from the adversary, a timer's event from its owner.
 * @param path as in a report's `trace`; of `0/3~1` the cycle is told once
 * @throws CheckerError where the system has no such run, or a machine that cannot be checked
 */
export function inspectionOf(system: System, path: string): Inspection {
  const automata = automataOf(system.participants, cachedAutomaton);
  const { moves } = new Replayer(system, automata).replay(parsePath(path));
  const narrator = new Narrator(system.name);
  const outside = nameOfNetwork(system);
  const seen = automata.map(({ name, states }) => ({ name, snapshot: states[0]!.snapshot }));
  return {
    actors: actorsOf(system, narrator, seen),
    actions: moves.map(({ step, after }, index) => {
      const { event, participant } = step;
      const mark = { action: index + 1, words: messageText(system.presentation ?? {}, event) };
      if (step.kind === 'lose') {
        return [narrator.event(outside, event, step.from, { ...mark, fate: 'lost', to: participant })];
      }
      const relayed = relayedSend(step);
      const told =
        relayed === undefined
          ? narrator.event(participant, event, sourceOf(step), { ...mark, fate: fateOf(step) })
          : narrator.event(outside, event, participant, { ...mark, fate: 'sent', to: relayed.to });
      return [told, narrator.snapshot(participant, snapshotOf(after.snapshot), event)];
    }),
  };
}

/** All messages of a run, in order. */
export const messagesOf = ({ actors, actions }: Inspection): InspectionMessage[] => [...actors, ...actions.flat()];

/** Who sends what the action's participant takes; nobody, where the environment chooses. */
const sourceOf = ({ kind, by, from, participant }: TraceStep): string | undefined =>
  kind === 'timer' ? participant : (by ?? from);

function fateOf({ kind, redelivery }: TraceStep): ActionMark['fate'] {
  if (kind === 'forge') return 'forged';
  return redelivery || kind === 'duplicate' ? 'again' : 'arrives';
}
