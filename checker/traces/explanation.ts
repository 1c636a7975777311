import type { System } from '../compose.js';
import type { ExploredEdge } from '../explore.js';
import { automataOf, cachedAutomaton } from '../search/automata.js';
import { Ground } from '../walks/ground.js';
import { type FalseGuard, falseGuards } from '../xstate/guards.js';
import { parsePath } from './path.js';
import { Replayer } from './replayer.js';

/** Why a step of a run went as it did. */
export interface StepExplanation {
  /** Transitions that the acting participant did not take on this event, for their guards were false. */
  readonly falseGuards: readonly FalseGuard[];
  /** What else was enabled, with its number. */
  readonly alternatives: readonly (Omit<ExploredEdge, 'target'> & { readonly choice: number })[];
}

/**
 * Explains every action of a run.
 * @param path as in a report's `trace`
 * @throws CheckerError for a malformed path (MC730), an action that is not enabled (MC731), or a machine that cannot be checked
 */
export function explainRun(system: System, path: string): StepExplanation[] {
  const { moves } = new Replayer(system, automataOf(system.participants, cachedAutomaton)).replay(parsePath(path));
  const ground = new Ground(system, []);
  let state = 0;
  return moves.map(({ step, action, before }) => {
    const { machine } = system.participants[action.participant]!;
    // What is lost reaches nobody, and a delayed message is no event to its sender.
    const taken = action.kind !== 'lose' && action.timer?.to === undefined;
    const alternatives = enabled(ground, state).filter(({ choice }) => choice !== step.choice);
    state = ground.expander.targets[step.choice]!;
    return { falseGuards: taken ? falseGuards(machine, before.snapshot, action.event) : [], alternatives };
  });
}

/** The enabled actions of a state, which stays expanded. */
function enabled({ expander }: Ground, state: number): StepExplanation['alternatives'] {
  expander.expand(state);
  const { tables, actions, count } = expander;
  return actions.slice(0, count).map((number, choice) => {
    const { kind, class: cls, participant, from, as, event } = tables.actions[number]!;
    const sender = from === undefined ? as : tables.names[from]!;
    return {
      choice,
      kind,
      class: cls,
      participant: tables.names[participant]!,
      ...(sender === undefined ? {} : { from: sender }),
      event,
    };
  });
}
