import { FALSE, TRUE } from '../../../checker/judges/decision-tree.js';
import type { Advance } from '../../../checker/judges/observer.js';
import { automatonOfNegation } from '../../../checker/liveness/automaton.js';
import { claimOf } from '../../../checker/liveness/judge-liveness.js';
import { LassoRun } from '../../../checker/traces/lasso-run.js';
import type { Ground, Place } from '../../../checker/walks/ground.js';
import { Rescue } from '../../../checker/walks/rescue.js';
import type { Watch } from '../../../checker/walks/watch.js';
import type { PropertyStatus } from '../../protocol.js';
import { Reader } from './reader.js';

type Status = PropertyStatus['status'];

/** What a finite run has shown of a property so far. Never changes. */
export interface Standing {
  /** The observer's local state, and the truths of the watched predicates. */
  readonly observed: number;
  readonly truths: number;
  /** The observer was misled, or cannot follow: what it says from here on is unknown. */
  readonly isLost: boolean;
  readonly isViolated: boolean;
  /** Something could not be told on the way. */
  readonly isUntold: boolean;
  /** What it speaks about was so. */
  readonly wasAbout: boolean;
  /** Of `reachable`: the goal was so. */
  readonly isReached: boolean;
  /** Of `recoverable`: `from` was so, the goal not since. Of liveness: it would be refuted if nothing happened any more. */
  readonly isPending: boolean;
  /** Of liveness: where the automaton of its negation may be, with this place read. */
  readonly states: readonly number[];
}

/** A state that a run has come to. */
export interface Arrival {
  readonly state: number;
  readonly isInside: boolean;
  readonly isAtRest: boolean;
}

/** Places to look at for rescues, for each question that is asked. */
const mostPlaces = 50_000;

/** Follows one property along finite runs, in line with what the checker finds when it looks at all of them. */
export class Judge {
  private readonly rescue: Rescue | undefined;
  private readonly reader: Reader | undefined;

  constructor(
    private readonly ground: Ground,
    readonly watch: Watch,
  ) {
    const { property } = watch;
    if (property.form === 'recoverable') this.rescue = new Rescue(ground, watch, ground.rescues(property), mostPlaces);
    if (property.form === 'liveness') this.reader = new Reader(automatonOfNegation(claimOf(property).formula));
  }

  /** Another question is asked: rescues may be looked for anew. */
  refresh(): void {
    this.rescue?.grant(mostPlaces);
  }

  /** At the initial state. */
  begin(arrival: Arrival): Standing {
    const { watch, ground } = this;
    const values = ground.load(arrival.state);
    const truths = watch.truths(values);
    const advance = watch.begin(truths);
    return this.arrive({ ...nothingYet, states: this.reader?.start ?? [] }, advance, truths, arrival);
  }

  /** Behind one more action. */
  advance(before: Standing, action: number, arrival: Arrival): Standing {
    const { watch, ground } = this;
    const truths = watch.truths(ground.load(arrival.state));
    const advance = before.isLost ? still : watch.advance(before.observed, action, before.truths, truths);
    return this.arrive(before, advance, truths, arrival);
  }

  /**
   * Does a run refute a liveness property that goes on for ever, or ends for good? None that does not count, nor one on which something could
   * not be told.
   * @param end how the property stands behind the last action of the path
   * @param cycle how many actions of the path go before those that repeat; where that is all, the run ends
   */
  refutesForEver(end: Standing, path: readonly number[], cycle: number): boolean {
    const { property } = this.watch;
    if (property.form !== 'liveness' || end.isLost || end.isUntold) return false;
    const run = LassoRun.of(this.ground, this.watch, path, cycle);
    const fairness = property.fairness ?? this.ground.system.fairness ?? {};
    return run?.isFair(fairness) === true && run.isAccepted(this.reader!.automaton);
  }

  /** How it stands, in a word. */
  statusOf({ isViolated, isLost, isUntold, isPending, isReached, wasAbout }: Standing): Status {
    if (isViolated) return 'violated';
    if (isReached) return 'reached';
    if (isUntold || isLost) return 'unknown';
    if (isPending) return 'pending';
    return wasAbout ? 'holds' : 'idle';
  }

  private arrive(before: Standing, advance: Advance, truths: number, arrival: Arrival): Standing {
    const { watch, ground } = this;
    const { property } = watch;
    const { state, isAtRest } = arrival;
    const observed = advance.next;
    const isLost = before.isLost || advance.problem !== undefined || watch.misleads(ground.load(state));
    const now = { ...before, observed, truths, isLost };
    if (isLost) return now;
    const values = ground.load(state);
    const wasAbout = before.wasAbout || (property.form !== 'reachable' && watch.isAbout(values, observed));
    // An invariant at rest is asked nowhere else.
    if (property.form === 'invariant' && property.at === 'rest' && !isAtRest) return { ...now, wasAbout };
    const isUntold = before.isUntold || watch.isUntold(values, observed);
    const told = { ...now, wasAbout, isUntold };
    switch (property.form) {
      case 'invariant':
        return { ...told, isViolated: before.isViolated || watch.wants(values, observed) === FALSE };
      case 'monitor':
        return { ...told, isViolated: before.isViolated || advance.violated };
      case 'reachable':
        return { ...told, isReached: before.isReached || watch.wants(values, observed) === TRUE };
      case 'recoverable':
        return this.recover(told, { state, observed });
      case 'liveness': {
        const label = watch.label(values, observed);
        const { reader } = this;
        const isPending = reader!.acceptsStutter(before.states, label);
        return { ...told, isPending, states: reader!.read(before.states, label) };
      }
    }
  }

  private recover(standing: Standing, place: Place): Standing {
    const { watch, ground, rescue } = this;
    const values = ground.load(place.state);
    const asks = watch.speaksOf(values, place.observed);
    const isPending = (standing.isPending || asks) && watch.wants(values, place.observed) !== TRUE;
    const saved = asks && !standing.isViolated ? rescue!.reaches(place) : true;
    return {
      ...standing,
      isPending,
      isViolated: standing.isViolated || saved === false,
      isUntold: standing.isUntold || saved === undefined,
    };
  }
}

const still: Advance = { next: 0, violated: false };

const nothingYet: Omit<Standing, 'states'> = {
  observed: 0,
  truths: 0,
  isLost: false,
  isViolated: false,
  isUntold: false,
  wasAbout: false,
  isReached: false,
  isPending: false,
};
