import type { System } from '../compose.js';
import { CheckerError, type Problem } from '../errors.js';
import type { TraceStep } from '../report.js';
import type { Action } from '../search/action.js';
import { Expander, isState } from '../search/expander.js';
import { Tables } from '../search/tables.js';
import type { LocalAutomaton, LocalState } from '../xstate/local-automaton.js';

/** One action of a run with the acting participant's local states. */
export interface Move {
  readonly step: TraceStep;
  readonly action: Action;
  readonly before: LocalState;
  readonly after: LocalState;
}

/** A run, executed. */
export interface Replay {
  readonly moves: readonly Move[];
  /** Each participant's local state at the end, in order. */
  readonly final: readonly LocalState[];
}

/** Executes runs from the initial state, by the numbers of their actions, with tables of its own. */
export class Replayer {
  private readonly expander: Expander;
  /** Runs share most of their steps: each is made once, by action, choice and the local state before it. */
  private readonly steps = new Map<Action, Map<string, TraceStep>>();

  constructor(
    system: System,
    private readonly automata: readonly LocalAutomaton[],
  ) {
    this.expander = new Expander(new Tables(system, automata));
  }

  /**
   * @throws CheckerError where an action of the path is not enabled (MC731), cannot be computed (its own problem), or follows an
   *   overflow (MC732).
   */
  replay(path: readonly number[]): Replay {
    const { expander, automata } = this;
    const moves: Move[] = [];
    const locals = automata.map(() => 0);
    let state = 0;
    for (const [index, choice] of path.entries()) {
      if (!isState(state)) throw new CheckerError([afterOverflow(path, index)]);
      expander.expand(state);
      if (choice >= expander.count) throw new CheckerError([notEnabled(path, index, expander.count)]);
      const action = expander.tables.actions[expander.actions[choice]!]!;
      if (action.step?.problem !== undefined) throw new CheckerError([action.step.problem]);
      state = expander.targets[choice]!;
      const { participant } = action;
      const { states } = automata[participant]!;
      const local = locals[participant]!;
      const before = states[local]!;
      locals[participant] = action.step?.next ?? local;
      const after = states[locals[participant]!]!;
      const known = this.steps.get(action) ?? new Map<string, TraceStep>();
      this.steps.set(action, known);
      const key = `${local}/${choice}`;
      const step = known.get(key) ?? Object.freeze(stepOf(choice, action, before, after, expander.tables.names));
      known.set(key, step);
      moves.push({ step, action, before, after });
    }
    return { moves, final: automata.map(({ states }, participant) => states[locals[participant]!]!) };
  }
}

function stepOf(
  choice: number,
  action: Action,
  before: LocalState,
  after: LocalState,
  names: readonly string[],
): TraceStep {
  const { kind, class: cls, participant, from, timer, event, redelivery, step } = action;
  return {
    choice,
    kind,
    class: cls,
    participant: names[participant]!,
    ...(from === undefined ? {} : { from: names[from]! }),
    ...(timer === undefined ? {} : { timer: timer.id }),
    event,
    ...(redelivery ? { redelivery } : {}),
    sends: step?.sends ?? [],
    emits: step?.emits ?? [],
    transitions: step?.fired ?? [],
    reception: step?.reception ?? 'handled',
    before: { value: before.snapshot.value, context: before.snapshot.context },
    after: { value: after.snapshot.value, context: after.snapshot.context },
  };
}

const notEnabled = (path: readonly number[], index: number, enabled: number): Problem => ({
  code: 'MC731',
  message: `Action ${index + 1} of the path ${path.join('/')} is number ${path[index]}, but ${enabled} actions are enabled there.`,
  remedy: enabled === 0 ? 'End the path before it.' : `Use a number from 0 to ${enabled - 1}.`,
});

const afterOverflow = (path: readonly number[], index: number): Problem => ({
  code: 'MC732',
  message: `Action ${index} of the path ${path.join('/')} overflows a channel, which ends the run.`,
  remedy: 'End the path with it, or give the channel a greater capacity.',
});
