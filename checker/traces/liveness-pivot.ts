import type { Fairness } from '../composition.js';
import { automatonOfNegation, type BuchiAutomaton } from '../liveness/automaton.js';
import { claimOf } from '../liveness/judge-liveness.js';
import { not } from '../liveness/ltl.js';
import type { Liveness } from '../property.js';
import { FairWays } from '../walks/fair-ways.js';
import type { Ground } from '../walks/ground.js';
import type { Watch } from '../walks/watch.js';
import { LassoRun, type Position } from './lasso-run.js';
import type { PivotAction } from './pivot.js';

/** A liveness property that a run refutes. */
export class Unfulfilled {
  private constructor(
    private readonly ground: Ground,
    private readonly watch: Watch,
    private readonly fairness: Fairness,
    /** Of the runs that fulfil it. */
    private readonly automaton: BuchiAutomaton,
    private readonly positions: readonly Position[],
    private readonly again: number,
  ) {}

  /**
   * @param cycle how many actions of the path go before those that repeat; where that is all, the run ends
   * @returns undefined where the run does not count, or does not refute it
   */
  static of(
    ground: Ground,
    watch: Watch,
    property: Liveness,
    path: readonly number[],
    cycle: number,
  ): Unfulfilled | undefined {
    const run = LassoRun.of(ground, watch, path, cycle);
    const fairness = property.fairness ?? ground.system.fairness ?? {};
    if (run?.isFair(fairness) !== true) return undefined;
    const automaton = automatonOfNegation(not(claimOf(property).formula));
    if (run.isAccepted(automaton) || watch.problem !== undefined) return undefined;
    const { positions, again } = run.positions(automaton);
    return new Unfulfilled(ground, watch, fairness, automaton, positions, again);
  }

  /**
   * The action behind the last position from which a fair run over the allowed actions fulfils the property; null where such a position comes
   * again and again, or is the last one of a run that ends.
   * @param most places, with the automaton's states, to look at
   */
  over(allowed: (action: number) => boolean, most: number): PivotAction {
    const { positions, again, watch } = this;
    const ways = new FairWays(this.ground, watch, this.automaton, this.fairness, allowed, most);
    for (let index = positions.length - 1; index >= 0; index--) {
      const { place, states, action } = positions[index]!;
      const saved = ways.accepts(states.map((state) => ({ place, state })));
      if (saved === undefined || watch.problem !== undefined) return 'unknown';
      if (saved) return index >= again ? null : action;
    }
    return 0;
  }
}
