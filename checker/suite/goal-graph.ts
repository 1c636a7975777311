import type { System } from '../compose.js';
import { probedAutomaton } from '../coverage/probed-automaton.js';
import { type ExploreOptions, openGraph } from '../explore.js';
import { Clock } from '../search/budget.js';
import { isState } from '../search/expander.js';
import { search } from '../search/search.js';
import type { StateGraph } from '../search/state-graph.js';
import { type Act, actKey, type Goal, type GoalKind } from './goal.js';
import { GoalNumbers } from './goal-numbers.js';
import { LocalGoals } from './local-goals.js';

/** An enabled action that leads to a state, with what it meets wherever it is taken. */
export interface Move {
  readonly choice: number;
  readonly target: number;
  /** Neither a fault nor an adversary's. */
  readonly ordinary: boolean;
  /** What it is, by number. */
  readonly act: number;
  /** Goals by number. */
  readonly goals: readonly number[];
}

/** The explored graph of a composition, with the goals that its runs meet. */
export interface GoalGraph {
  readonly states: number;
  readonly transitions: number;
  /** Why not everything was explored, or null. */
  readonly exhaustive: boolean;
  /** Goals that some run meets, by number. */
  readonly goals: readonly Goal[];
  /** Orders of actions that are enabled together, one of which is never taken right behind the other. */
  readonly shutOut: readonly Goal[];
  /** Those that every run meets before its first action. */
  readonly start: readonly number[];
  /** By state, in the order of paths. */
  readonly moves: readonly (readonly Move[])[];
  /** The order that two moves meet, the second of which follows the first; undefined where they meet none. */
  orderOf(first: Move, second: Move, enabled: readonly Move[]): number | undefined;
  isAtRest(state: number): boolean;
}

/**
 * Explores a composition and finds what its runs may meet.
 * @param kinds of the goals that are asked for
 * @throws CheckerError where a participant's machine cannot be checked
 */
export async function goalGraphOf(
  system: System,
  kinds: readonly GoalKind[],
  options: Omit<ExploreOptions, 'createAutomaton'> = {},
): Promise<GoalGraph> {
  const { graph, automata, within } = openGraph(system, {
    ...options,
    createAutomaton: probedAutomaton,
    keepEdges: false,
  });
  await search(graph, [], options, new Clock(options), within);
  const numbers = new GoalNumbers(new Set(kinds));
  const participants = automata.map((automaton) => {
    const choices = system.choices.filter(({ to }) => to === automaton.name).map(({ event }) => event);
    return new LocalGoals(numbers, automaton, choices);
  });
  const started = participants.flatMap((participant) => participant.atStart());
  const { acts, rows } = takenMoves(graph, participants);
  const { orders, shutOut } = ordersOf(rows, acts, numbers);
  const since = numbers.goals.length;
  const moves = rows.map((row) =>
    row.map(({ arrives, ...move }): Move => {
      if (arrives === undefined) return move;
      const refusals = participants[arrives.participant]!.ofRefusals(arrives.local, since);
      return refusals.length === 0 ? move : { ...move, goals: [...move.goals, ...refusals] };
    }),
  );
  return {
    states: graph.states,
    transitions: graph.transitions,
    exhaustive: graph.cut === undefined && !graph.bounded && graph.overflow === undefined,
    goals: numbers.goals,
    shutOut,
    start: [...started, ...participants.flatMap((participant) => participant.ofRefusals(0, since))],
    moves,
    orderOf: (first, second, enabled) => {
      const goal = orders.get(pairOf(first.act, second.act));
      return goal !== undefined && enabled.some(({ act }) => act === second.act) ? goal : undefined;
    },
    isAtRest: (state) => graph.isAtRest(state),
  };
}

interface TakenMove extends Move {
  /** Who comes to which local state; absent for a loss. */
  readonly arrives?: { readonly participant: number; readonly local: number };
}

/** The moves of every state, with the goals that their steps meet. */
function takenMoves(graph: StateGraph, participants: readonly LocalGoals[]) {
  const { expander } = graph;
  const { actions, names } = expander.tables;
  const acts: Act[] = [];
  const known = new Map<string, number>();
  const actNumbers = new Map<number, number>();
  const actOf = (action: number): number => {
    let number = actNumbers.get(action);
    if (number === undefined) {
      const act = describe(actions[action]!, names);
      const key = actKey(act);
      number = known.get(key) ?? acts.push(act) - 1;
      known.set(key, number);
      actNumbers.set(action, number);
    }
    return number;
  };
  const goalsOf = new Map<string, readonly number[]>();
  const rows = Array.from({ length: graph.states }, (_, state): readonly TakenMove[] => {
    if (!graph.isExpanded(state)) return [];
    expander.expand(state);
    const row: TakenMove[] = [];
    for (let choice = 0; choice < expander.count; choice++) {
      const target = expander.targets[choice]!;
      if (!isState(target)) continue;
      const action = expander.actions[choice]!;
      const { class: cls, participant, step } = actions[action]!;
      const ordinary = cls !== 'fault' && cls !== 'adversary';
      const act = actOf(action);
      if (step === undefined) {
        row.push({ choice, target, ordinary, act, goals: [] });
        continue;
      }
      const local = expander.values[participant]!;
      const key = `${local} ${action}`;
      let goals = goalsOf.get(key);
      if (goals === undefined) {
        const own = participants[participant]!;
        goals = [...own.ofTaken(step), ...own.ofAction(local, acts[act]!)];
        goalsOf.set(key, goals);
      }
      row.push({ choice, target, ordinary, act, goals, arrives: { participant, local: step.next } });
    }
    return row;
  });
  return { acts, rows };
}

function describe(action: StateGraph['expander']['tables']['actions'][number], names: readonly string[]): Act {
  const { kind, participant, from, as, event, timer, redelivery } = action;
  const sender = from === undefined ? as : names[from]!;
  return {
    kind,
    participant: names[participant]!,
    ...(sender === undefined ? {} : { from: sender }),
    event,
    ...(timer === undefined ? {} : { timer: timer.id }),
    ...(redelivery ? { redelivery } : {}),
  };
}

const pairOf = (first: number, second: number): number => first * 0x10000 + second;

/** Every order of two acts of different participants that are enabled together somewhere. */
function ordersOf(rows: readonly (readonly Move[])[], acts: readonly Act[], numbers: GoalNumbers) {
  const together = new Map<number, Goal>();
  const orders = new Map<number, number>();
  if (!numbers.wants('order')) return { orders, shutOut: [] };
  for (const row of rows) {
    for (const { act: first, target } of row) {
      for (const { act: second } of row) {
        const pair = pairOf(first, second);
        if (acts[first]!.participant === acts[second]!.participant || orders.has(pair)) continue;
        const goal: Goal = together.get(pair) ?? { kind: 'order', first: acts[first]!, second: acts[second]! };
        together.set(pair, goal);
        if (rows[target]!.some(({ act }) => act === second)) orders.set(pair, numbers.of([goal])[0]!);
      }
    }
  }
  return { orders, shutOut: [...together].filter(([pair]) => !orders.has(pair)).map(([, goal]) => goal) };
}
