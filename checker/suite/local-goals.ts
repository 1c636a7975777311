import type { Message } from '../composition.js';
import { askedGuards, guardsAskedAtStart } from '../coverage/probed-automaton.js';
import type { LocalAutomaton, LocalStep } from '../xstate/local-automaton.js';
import type { Act, Goal } from './goal.js';
import type { GoalNumbers } from './goal-numbers.js';

/** What one participant meets of the goals, by its local states and steps; its automaton is a probed one. */
export class LocalGoals {
  private readonly ofStep = new WeakMap<LocalStep, readonly number[]>();
  private readonly ofState = new Map<number, readonly number[]>();

  /** @param choices what the environment may choose for it, in declaration order */
  constructor(
    private readonly numbers: GoalNumbers,
    readonly automaton: LocalAutomaton,
    private readonly choices: readonly Message[],
  ) {}

  /** What the initial macrostep meets. */
  atStart(): readonly number[] {
    const { automaton, numbers } = this;
    return numbers.of([
      this.stateGoal(0),
      ...this.transitionGoals(automaton.started),
      ...this.guardGoals(guardsAskedAtStart(automaton)),
    ]);
  }

  /** What a step meets that an action takes. */
  ofTaken(step: LocalStep): readonly number[] {
    let goals = this.ofStep.get(step);
    if (goals === undefined) {
      goals = this.numbers.of([
        this.stateGoal(step.next),
        ...this.transitionGoals(step.fired),
        ...this.guardGoals(askedGuards(step)),
      ]);
      this.ofStep.set(step, goals);
    }
    return goals;
  }

  /** What an action in a local state meets, by its place and content alone. */
  ofAction(local: number, act: Act): readonly number[] {
    const { key } = this.automaton.states[local]!;
    const { redelivery: _, ...told } = act;
    const kind = act.kind === 'timer' || act.kind === 'choose' ? act.kind : 'deliver';
    return this.numbers.of([{ kind: 'action', local: key, act: { ...told, kind } }]);
  }

  /**
   * What is met by being in a local state: guards that are asked there on what the environment could choose, to no effect.
   * @param since goals of smaller numbers are met by actions, and need no such choice
   */
  ofRefusals(local: number, since: number): readonly number[] {
    let goals = this.ofState.get(local);
    if (goals === undefined) {
      const refusals = this.choices.flatMap((event) => this.refusalsOf(local, event));
      goals = this.numbers.of(refusals).filter((goal) => goal >= since);
      this.ofState.set(local, goals);
    }
    return goals;
  }

  private refusalsOf(local: number, event: Message): readonly Goal[] {
    const { automaton } = this;
    if (automaton.states[local]!.snapshot.status !== 'active') return [];
    const step = automaton.step(local, event);
    const hasEffect = step.problem !== undefined || step.next !== local || step.sends.length + step.emits.length > 0;
    return hasEffect ? [] : this.guardGoals(askedGuards(step)).map((goal) => ({ ...goal, refused: event }));
  }

  private readonly stateGoal = (local: number): Goal => {
    const { value } = this.automaton.states[local]!.snapshot;
    return { kind: 'state', participant: this.automaton.name, value };
  };

  private transitionGoals(fired: LocalStep['fired']): readonly Goal[] {
    return fired.map(({ id }) => ({ kind: 'transition', participant: this.automaton.name, transition: id }));
  }

  private guardGoals(asked: ReturnType<typeof askedGuards>) {
    return asked.map(({ transition, answer }) => ({
      kind: 'guard' as const,
      participant: this.automaton.name,
      transition,
      answer,
    }));
  }
}
