import type { System } from '../compose.js';
import type { Action } from '../search/action.js';
import { isState } from '../search/expander.js';
import { Ground } from '../walks/ground.js';
import { canonical } from '../xstate/canonical.js';
import type { LocalState } from '../xstate/local-automaton.js';
import { type LoggedEvent, loggedEvents, type Observable } from './observation.js';

/** What can happen in a state. */
export interface Turn {
  /** Its index among the enabled actions; `idle` for what leaves the state as it is, so that no path has it. */
  readonly choice: number;
  readonly action: Action;
  readonly participant: number;
  /** The state behind it; undefined: it overflows a channel, or cannot be computed. */
  readonly target: number | undefined;
  /** What the log would have of it, in order. */
  readonly events: readonly LoggedEvent[];
}

export const idle = -1;

/** Events that a participant still has to write down. */
export interface Debt {
  readonly participant: number;
  readonly events: readonly LoggedEvent[];
}

const mostTurns = 2_000_000;

/** Where a system can be: its states, and what its participants have done but not written down yet, by small numbers. */
export class Positions {
  readonly ground: Ground;
  readonly names: readonly string[];
  private readonly states: number[] = [];
  private readonly debts: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();
  private readonly debtNumbers = new Map<string, number>();
  private readonly debtList: Debt[] = [];
  private readonly logged = new Map<Action, readonly LoggedEvent[]>();
  private turnsOf = new Map<number, readonly Turn[]>();
  private remembered = 0;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(
    readonly system: System,
    private readonly observable: Observable,
  ) {
    this.ground = new Ground(system, []);
    this.names = this.ground.expander.tables.names;
    this.number(0, []);
  }

  /** How many there are so far. */
  get size(): number {
    return this.states.length;
  }

  state(position: number): number {
    return this.states[position]!;
  }

  /** Is a participant in a state (of its machine, `a.b`)? */
  isIn(position: number, participant: number, state: string): boolean {
    return this.local(position, participant).snapshot.matches(state as never);
  }

  /** A participant's local state. */
  local(position: number, participant: number): LocalState {
    const values = this.ground.load(this.state(position));
    return this.ground.automata[participant]!.states[values[participant]!]!;
  }

  /** What a participant has not written down yet. */
  debt(position: number, participant: number): Debt | undefined {
    const number = this.debts[position]!.find((each) => this.debtList[each]!.participant === participant);
    return number === undefined ? undefined : this.debtList[number];
  }

  /** What everybody has not written down yet. */
  allDebts(position: number): readonly Debt[] {
    return this.debts[position]!.map((number) => this.debtList[number]!);
  }

  /** The position behind a turn of which so many events are written down; undefined where it leads to no state. */
  after(position: number, { target, participant, events }: Turn, written: number): number | undefined {
    if (target === undefined) return undefined;
    const left = events.slice(written);
    const debts = this.debts[position]!;
    return this.number(target, left.length === 0 ? debts : this.owing(debts, { participant, events: left }));
  }

  /** The position in which a participant has written down the next event that it owed. */
  repaid(position: number, debt: Debt): number {
    const others = this.debts[position]!.filter((each) => this.debtList[each]!.participant !== debt.participant);
    const events = debt.events.slice(1);
    return this.number(this.state(position), events.length === 0 ? others : this.owing(others, { ...debt, events }));
  }

  /** What can happen in a state; nothing outside `within`. */
  turns(state: number): readonly Turn[] {
    const known = this.turnsOf.get(state);
    if (known !== undefined) return known;
    const turns = this.isBounded(state) ? [] : this.computeTurns(state);
    if (this.remembered > mostTurns) {
      this.turnsOf = new Map();
      this.remembered = 0;
    }
    this.turnsOf.set(state, turns);
    this.remembered += turns.length + 1;
    return turns;
  }

  /** Does the system's `within` leave open what happens in a state? */
  isBounded(state: number): boolean {
    return !this.ground.isInside(state);
  }

  private computeTurns(state: number): Turn[] {
    const { expander } = this.ground;
    expander.expand(state);
    const { tables, actions, targets, count } = expander;
    const turn = (number: number, choice: number, target: number): Turn => {
      const action = tables.actions[number]!;
      const { participant } = action;
      return {
        choice,
        action,
        participant,
        target: isState(target) ? target : undefined,
        events: this.written(action),
      };
    };
    return [
      ...Array.from({ length: count }, (_, choice) => turn(actions[choice]!, choice, targets[choice]!)),
      // What neither moves anything nor would be in the log is no step at all.
      ...expander.idle.map((number) => turn(number, idle, state)).filter(({ events }) => events.length > 0),
    ];
  }

  private written(action: Action): readonly LoggedEvent[] {
    const known = this.logged.get(action);
    if (known !== undefined) return known;
    const events = loggedEvents(action, this.names).filter(this.observable);
    this.logged.set(action, events);
    return events;
  }

  private number(state: number, debts: readonly number[]): number {
    const key = `${state}/${debts.join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.states.length);
    this.debts.push(debts);
    return this.states.push(state) - 1;
  }

  private owing(debts: readonly number[], debt: Debt): number[] {
    const key = canonical([debt.participant, debt.events]);
    const number = this.debtNumbers.get(key) ?? this.debtList.push(debt) - 1;
    this.debtNumbers.set(key, number);
    return [...debts, number].sort((a, b) => a - b);
  }
}
