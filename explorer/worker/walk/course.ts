import type { System } from '../../../checker/compose.js';
import { CheckerError } from '../../../checker/errors.js';
import type { TraceStep } from '../../../checker/report.js';
import { type AutomatonFactory, cachedAutomaton } from '../../../checker/search/automata.js';
import { isState } from '../../../checker/search/expander.js';
import { Learning } from '../../../checker/traces/learning.js';
import { afterOverflow, notEnabled } from '../../../checker/traces/path-problems.js';
import { traceStepOf } from '../../../checker/traces/replayer.js';
import { Ground } from '../../../checker/walks/ground.js';
import { type FalseGuard, falseGuards } from '../../../checker/xstate/guards.js';
import type { LocalState } from '../../../checker/xstate/local-automaton.js';
import { type Arrival, Judge, type Standing } from './judge.js';

/** What a finite run has come to. */
export interface Point {
  /** The run without its last action; absent at the start. */
  readonly before?: Point;
  /** The last action. */
  readonly step?: TraceStep;
  /** How many actions there were. */
  readonly length: number;
  /** The state; of a run that overflows a channel, the one before. */
  readonly state: number;
  readonly overflows: boolean;
  /** Lies the state inside the composition's `within`? */
  readonly isInside: boolean;
  /** Here or before: was it a deadlock? */
  readonly isDeadlocked: boolean;
  /** Local states by participant. */
  readonly locals: readonly number[];
  /** By action in the order of paths: its number, and the state that it leads to. */
  readonly actions: readonly number[];
  readonly targets: readonly number[];
  readonly learning: Learning;
  /** By property. */
  readonly standings: readonly Standing[];
  readonly next: Map<number, Point>;
}

/** When more is kept than this, all of it is forgotten. */
const mostPoints = 20_000;
const mostStates = 2_000_000;

/**
 * The runs of one system that somebody walks along, back and forth, and tries alternatives to: each beginning of a run is executed once. It
 * looks at no more of the state space than at the runs and what is enabled along them, but for rescues of `recoverable`.
 */
export class Course {
  readonly ground: Ground;
  readonly judges: readonly Judge[];
  private points = 0;
  private readonly start: Point;

  /**
   * @param create makes the local automata
   * @throws CheckerError where a machine cannot be checked
   */
  constructor(
    readonly system: System,
    create: AutomatonFactory = cachedAutomaton,
  ) {
    this.ground = new Ground(system, system.properties, create);
    this.judges = this.ground.watches.map((watch) => new Judge(this.ground, watch));
    this.start = this.begin();
  }

  /** Is it time to forget? */
  get isFull(): boolean {
    return this.points > mostPoints || this.ground.expander.store.count > mostStates;
  }

  /**
   * The point at the end of a run.
   * @throws CheckerError where an action of the path is not enabled (MC731), cannot be computed (its own problem), or follows an
   *   overflow (MC732)
   */
  at(path: readonly number[]): Point {
    for (const judge of this.judges) judge.refresh();
    let point = this.start;
    for (const [index, choice] of path.entries()) {
      const known = point.next.get(choice);
      if (known !== undefined) {
        point = known;
        continue;
      }
      if (point.overflows) throw new CheckerError([afterOverflow(path, index)]);
      const { length } = point.actions;
      if (choice >= length) throw new CheckerError([notEnabled(path, index, length)]);
      point = this.extend(point, choice);
    }
    return point;
  }

  /** All points of a run, the initial one first. */
  along(path: readonly number[]): Point[] {
    const points: Point[] = [];
    for (let point: Point | undefined = this.at(path); point !== undefined; point = point.before) points.push(point);
    return points.reverse();
  }

  /** What an enabled action of a point does, or would do. */
  stepOf(point: Point, choice: number): TraceStep {
    const { tables } = this.ground.expander;
    const action = tables.actions[point.actions[choice]!]!;
    const { participant, step } = action;
    const before = this.localOf(point, participant);
    // Where a step that cannot be computed leads to means nothing.
    const moves = step !== undefined && step.problem === undefined;
    const after = moves ? this.ground.automata[participant]!.states[step.next]! : before;
    return traceStepOf(choice, action, before, after, tables.names, point.learning.follow(action));
  }

  /** Transitions that the acting participant does not take on an enabled action of a point, for their guards are false. */
  falseGuardsOf(point: Point, choice: number): FalseGuard[] {
    const { participant, kind, timer, event } = this.ground.expander.tables.actions[point.actions[choice]!]!;
    // What is lost reaches nobody, and a delayed message is no event to its sender.
    if (kind === 'lose' || timer?.to !== undefined) return [];
    return falseGuards(
      this.system.participants[participant]!.machine,
      this.localOf(point, participant).snapshot,
      event,
    );
  }

  /** The local state of a participant, by its number. */
  localOf({ locals }: Point, participant: number): LocalState {
    return this.ground.automata[participant]!.states[locals[participant]!]!;
  }

  private begin(): Point {
    const learning = Learning.start(this.ground.knowledge, this.ground.expander.tables.names);
    const { standing, ...arrived } = this.arrive(0);
    const standings = this.judges.map((judge) => judge.begin(standing));
    return { ...arrived, length: 0, state: 0, overflows: false, learning, standings, next: new Map() };
  }

  private extend(point: Point, choice: number): Point {
    const { tables } = this.ground.expander;
    const number = point.actions[choice]!;
    const action = tables.actions[number]!;
    if (action.step?.problem !== undefined) throw new CheckerError([action.step.problem]);
    const target = point.targets[choice]!;
    const base = {
      before: point,
      step: this.stepOf(point, choice),
      length: point.length + 1,
      learning: point.learning.follow(action).after,
      next: new Map<number, Point>(),
    };
    this.points++;
    const made = isState(target) ? this.reach(point, base, number, target) : this.overflow(point, base);
    point.next.set(choice, made);
    return made;
  }

  private reach(point: Point, base: Base, action: number, state: number): Point {
    const { standing, ...arrived } = this.arrive(state, point);
    const standings = this.judges.map((judge, index) => judge.advance(point.standings[index]!, action, standing));
    return { ...base, ...arrived, state, overflows: false, standings };
  }

  /** The participant has moved; where its messages would be, nobody can say. */
  private overflow(point: Point, base: Base): Point {
    const { participant, step } = this.ground.expander.tables.actions[point.actions[base.step.choice]!]!;
    return {
      ...point,
      ...base,
      overflows: true,
      locals: point.locals.with(participant, step!.next),
      actions: [],
      targets: [],
    };
  }

  private arrive(state: number, before?: Point) {
    const { ground } = this;
    const { expander } = ground;
    const isInside = ground.isInside(state);
    if (isInside) expander.expand(state);
    else expander.load(state);
    const count = isInside ? expander.count : 0;
    const arrived = {
      isInside,
      isDeadlocked: before?.isDeadlocked === true || (isInside && ground.isDeadlock),
      locals: Array.from(expander.values.subarray(0, expander.tables.names.length)),
      actions: expander.actions.slice(0, count),
      targets: expander.targets.slice(0, count),
    };
    const standing: Arrival = { state, isInside, isAtRest: isInside && ground.isAtRest };
    return { ...arrived, standing };
  }
}

interface Base {
  readonly before: Point;
  readonly step: TraceStep;
  readonly length: number;
  readonly learning: Learning;
  readonly next: Map<number, Point>;
}
