import { knowledgeOf } from '../adversary/knowledge-of.js';
import type { System } from '../compose.js';
import { CheckerError } from '../errors.js';
import type { TraceStep } from '../report.js';
import type { Action } from '../search/action.js';
import { Expander, isState } from '../search/expander.js';
import { Tables } from '../search/tables.js';
import type { LocalAutomaton, LocalState } from '../xstate/local-automaton.js';
import { type Learned, Learning } from './learning.js';
import { afterOverflow, notEnabled } from './path-problems.js';

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
  /** The global states gone through, by numbers that tell them apart; the first is the initial one. */
  readonly states: readonly number[];
  /** Each participant's local state at the end, in order. */
  readonly final: readonly LocalState[];
  /** The relevant facts that the adversary knows at the start. */
  readonly knows: readonly string[];
}

/** Executes runs from the initial state, by the numbers of their actions, with tables of its own. */
export class Replayer {
  private readonly expander: Expander;
  /** Runs share most of their steps: each is made once, by action, choice, the local state and the knowledge before it. */
  private readonly steps = new Map<Action, Map<string, TraceStep>>();

  constructor(
    system: System,
    private readonly automata: readonly LocalAutomaton[],
    private readonly knowledge = knowledgeOf(system),
  ) {
    this.expander = new Expander(new Tables(system, automata, knowledge));
  }

  /**
   * @throws CheckerError where an action of the path is not enabled (MC731), cannot be computed (its own problem), or follows an
   *   overflow (MC732).
   */
  replay(path: readonly number[]): Replay {
    const { expander, automata, knowledge } = this;
    const { names } = expander.tables;
    const moves: Move[] = [];
    const locals = automata.map(() => 0);
    let learning = Learning.start(knowledge, names);
    let state = 0;
    const states = [state];
    for (const [index, choice] of path.entries()) {
      if (!isState(state)) throw new CheckerError([afterOverflow(path, index)]);
      expander.expand(state);
      if (choice >= expander.count) throw new CheckerError([notEnabled(path, index, expander.count)]);
      const action = expander.tables.actions[expander.actions[choice]!]!;
      if (action.step?.problem !== undefined) throw new CheckerError([action.step.problem]);
      state = expander.targets[choice]!;
      states.push(state);
      const learned = learning.follow(action);
      learning = learned.after;
      const { participant } = action;
      const known = automata[participant]!.states;
      const local = locals[participant]!;
      const before = known[local]!;
      locals[participant] = action.step?.next ?? local;
      const after = known[locals[participant]!]!;
      const made = this.steps.get(action) ?? new Map<string, TraceStep>();
      this.steps.set(action, made);
      const key = `${local}/${choice}/${learned.key}`;
      const step = made.get(key) ?? traceStepOf(choice, action, before, after, names, learned);
      made.set(key, step);
      moves.push({ step, action, before, after });
    }
    const final = automata.map(({ states }, participant) => states[locals[participant]!]!);
    return { moves, states, final, knows: knowledge?.factsIn(0) ?? [] };
  }
}

/**
 * What reports tell of an action.
 * @param before the acting participant's local state before it, `after` behind it
 * @param names the participants'
 */
export function traceStepOf(
  choice: number,
  action: Action,
  before: LocalState,
  after: LocalState,
  names: readonly string[],
  { told }: Pick<Learned, 'told'>,
): TraceStep {
  const { kind, class: cls, participant, from, as, timer, event, redelivery, step } = action;
  const sender = from === undefined ? as : names[from]!;
  return Object.freeze({
    choice,
    kind,
    class: cls,
    participant: names[participant]!,
    ...(sender === undefined ? {} : { from: sender }),
    ...told,
    ...(timer === undefined ? {} : { timer: timer.id }),
    event,
    ...(redelivery ? { redelivery } : {}),
    sends: step?.sends ?? [],
    emits: step?.emits ?? [],
    transitions: step?.fired ?? [],
    reception: step?.reception ?? 'handled',
    before: { value: before.snapshot.value, context: before.snapshot.context },
    after: { value: after.snapshot.value, context: after.snapshot.context },
  });
}
