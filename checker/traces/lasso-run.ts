import type { Fairness } from '../composition.js';
import type { BuchiAutomaton } from '../liveness/automaton.js';
import { findFairComponent } from '../liveness/fair-component.js';
import { finiteActions, obligationsOf } from '../liveness/fairness.js';
import { ChunkedNumbers } from '../search/chunked.js';
import { Edges } from '../search/edges.js';
import { movesOn } from '../walks/fair-ways.js';
import type { Ground, Place } from '../walks/ground.js';
import type { Watch } from '../walks/watch.js';

/** A position of a run that never ends. */
export interface Position {
  readonly place: Place;
  /** The states in which an automaton may be before it reads the place. */
  readonly states: readonly number[];
  /** Which action of the trace follows, from 1 on; none behind the end of a run. */
  readonly action: number;
}

/** A run that goes on for ever, as one property sees it: its observer may need several rounds before it comes round, too. */
export class LassoRun {
  private constructor(
    private readonly ground: Ground,
    private readonly watch: Watch,
    /** The places up to where they come again. */
    private readonly places: readonly Place[],
    /** By place, the action that follows, as a choice's place in the path. */
    private readonly steps: readonly number[],
    /** The action taken there; none where the run has ended. */
    private readonly actions: readonly (number | undefined)[],
    /** The place that follows the last one. */
    private readonly back: number,
  ) {}

  /**
   * @param cycle how many actions of the path go before those that repeat; where that is all, the run ends
   * @returns undefined where there is no such run: what repeats does not lead back, or the run may not end there
   */
  static of(ground: Ground, watch: Watch, path: readonly number[], cycle: number): LassoRun | undefined {
    const places: Place[] = [];
    const steps: number[] = [];
    const actions: (number | undefined)[] = [];
    const rounds = new Map<number, number>();
    let { place } = ground.start(watch);
    for (let step = 0; ; step++) {
      if (step === path.length) {
        step = cycle;
        if (step === path.length) break;
        if (place.state !== places[cycle]!.state) return undefined;
      }
      if (step === cycle) {
        const back = rounds.get(ground.key(place));
        if (back !== undefined) return new LassoRun(ground, watch, places, steps, actions, back);
        rounds.set(ground.key(place), places.length);
      }
      const taken = ground.isInside(place.state) ? ground.steps(watch, place)[path[step]!] : undefined;
      if (taken?.to === undefined) return undefined;
      places.push(place);
      steps.push(step);
      actions.push(taken.action);
      place = taken.to;
    }
    if (!ground.isInside(place.state) || !ground.mayEnd(ground.steps(watch, place))) return undefined;
    const all = [...places, place];
    return new LassoRun(ground, watch, all, [...steps, path.length], [...actions, undefined], path.length);
  }

  /** Does it count: is nothing neglected that is owed, and nothing repeated that comes finitely often? */
  isFair(fairness: Fairness): boolean {
    const { ground, watch, back } = this;
    if (this.hasEnded) return true;
    const round = this.places.slice(back).map((place) => ground.steps(watch, place).map(({ action }) => action));
    const { actions, names } = ground.expander.tables;
    const comesFinitely = finiteActions(fairness, actions, names);
    if (this.actions.slice(back).some((action) => comesFinitely(action!))) return false;
    const { of, strong, count } = obligationsOf(fairness, actions, names);
    const taken = new Set(this.actions.slice(back).flatMap((action) => of[action!]!));
    return Array.from({ length: count }, (_, obligation) => obligation).every((obligation) => {
      const enabled = round.filter((each) => each.some((action) => of[action]!.includes(obligation))).length;
      return taken.has(obligation) || (strong[obligation] ? enabled === 0 : enabled < round.length);
    });
  }

  /** Does an automaton accept it? */
  isAccepted(automaton: BuchiAutomaton): boolean {
    const edges = new Edges();
    const marks = new ChunkedNumbers();
    const nodes = [{ at: 0, state: 0 }];
    const numbers = new Map([['0 0', 0]]);
    for (const { at, state } of nodes) {
      const next = at + 1 < this.places.length ? at + 1 : this.back;
      for (const move of movesOn(automaton, state, this.labelAt(at))) {
        const key = `${next} ${move.target}`;
        const number = numbers.get(key) ?? nodes.push({ at: next, state: move.target }) - 1;
        numbers.set(key, number);
        edges.add(number, 0);
        marks.push(move.marks);
      }
      edges.close();
    }
    const ways = { edges, marks, strong: [], enabledIn: () => [], takenBy: () => [] };
    const all = Uint32Array.from(nodes.keys());
    return findFairComponent(ways, all, nodes.length, automaton.allMarks) !== undefined;
  }

  /**
   * Its positions with an automaton beside, until both come again.
   * @returns and from which of them on they come again and again; behind the end of a run nothing does
   */
  positions(automaton: BuchiAutomaton): { readonly positions: readonly Position[]; readonly again: number } {
    const positions: Position[] = [];
    const known = new Map<string, number>();
    let states: readonly number[] = [0];
    for (let at = 0; ; at = at + 1 < this.places.length ? at + 1 : this.back) {
      const key = `${at} ${states.join()}`;
      const again = known.get(key);
      if (again !== undefined) return { positions, again };
      known.set(key, positions.length);
      positions.push({ place: this.places[at]!, states, action: this.steps[at]! + 1 });
      if (this.hasEnded && at === this.back) return { positions, again: at };
      const moves = states.flatMap((state) => movesOn(automaton, state, this.labelAt(at)));
      states = [...new Set(moves.map(({ target }) => target))].sort((a, b) => a - b);
    }
  }

  private get hasEnded(): boolean {
    return this.actions[this.back] === undefined;
  }

  private labelAt(at: number): number {
    const { state, observed } = this.places[at]!;
    return this.watch.label(this.ground.load(state), observed);
  }
}
