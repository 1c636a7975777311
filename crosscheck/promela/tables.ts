import type { System } from '../../checker/compose.js';
import type { Message } from '../../checker/composition.js';
import { automataOf, cachedAutomaton } from '../../checker/search/automata.js';
import { closeAutomata } from '../../checker/xstate/close.js';
import type { LocalAutomaton, LocalStep } from '../../checker/xstate/local-automaton.js';
import { ModelChannels, type ModelItem } from './model-channels.js';

/** Something that a participant does by itself in one local state. */
interface OwnMove {
  readonly cls: 'choice' | 'timer' | 'repair' | 'fault' | 'adversary';
  readonly helpful: boolean;
  readonly local: number;
  readonly step: LocalStep;
}

/** A composition whose participants are known through and through. */
export interface ClosedSystem {
  readonly system: System;
  readonly automata: readonly LocalAutomaton[];
  readonly channels: ModelChannels;
  readonly moves: readonly (readonly OwnMove[])[];
  /** The items that each participant may receive. */
  readonly received: readonly (readonly ModelItem[])[];
}

/**
 * Computes every step that any participant can ever be asked for.
 * @param mostSteps how many steps may be written out
 * @throws Error where the composition has what Promela is not given (an adversary, a bound), or is too large to write out
 */
export function closeSystem(system: System, mostSteps = 400_000): ClosedSystem {
  if (system.adversary !== undefined || system.within !== undefined || system.corrupt.length > 0) {
    throw new Error(`${system.name}: adversaries, corrupt participants and bounds are not exported to Promela.`);
  }
  const automata = automataOf(system.participants, cachedAutomaton);
  const choices: Record<string, Message[]> = {};
  for (const { to, event } of system.choices) {
    choices[to] ??= [];
    choices[to].push(event);
  }
  const { closed } = closeAutomata(automata, choices, mostSteps);
  if (closed.includes(false))
    throw new Error(`${system.name}: more than ${mostSteps} local steps are too many to write out.`);
  const channels = new ModelChannels(system);
  const moves = automata.map((automaton) => movesOf(system, automaton));
  // Whoever receives may send: until no further item comes up.
  const received: ModelItem[][] = automata.map(() => []);
  const note = (from: number, { sends }: LocalStep) => {
    for (const { to, event } of sends) {
      const receiver = automata.findIndex(({ name }) => name === to);
      const item = channels.item(from, receiver, event);
      if (!received[receiver]!.includes(item)) received[receiver]!.push(item);
    }
  };
  for (const [participant, own] of moves.entries()) for (const { step } of own) note(participant, step);
  for (let before = -1, now = 0; before < now; now = received.flat().length) {
    before = now;
    for (const [participant, automaton] of automata.entries()) {
      for (const { event } of [...received[participant]!]) {
        for (const local of automaton.states.keys()) note(participant, automaton.step(local, event));
      }
    }
  }
  return { system, automata, channels, moves, received };
}

/** Timers and choices that do anything, by local state. */
function movesOf({ choices }: System, automaton: LocalAutomaton): OwnMove[] {
  const moves: OwnMove[] = [];
  for (let local = 0; local < automaton.states.length; local++) {
    const { snapshot, timers } = automaton.states[local]!;
    if (snapshot.status !== 'active') continue;
    for (const { id } of timers) {
      moves.push({ cls: 'timer', helpful: true, local, step: automaton.fire(local, id) });
    }
    for (const { to, event, class: cls = 'choice', helpful } of choices) {
      if (to !== automaton.name) continue;
      const helps = (cls === 'choice' || cls === 'repair') && helpful !== false;
      moves.push({ cls, helpful: helps, local, step: automaton.step(local, event) });
    }
  }
  return moves.filter(({ local, step: { next, sends, problem } }) => {
    if (problem !== undefined) throw new Error(`${automaton.name}: ${problem.message}`);
    return next !== local || sends.length > 0;
  });
}
