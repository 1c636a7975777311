import type { Problem } from '../errors.js';
import { TRUE } from '../judges/decision-tree.js';
import { isState, OVERFLOWS } from '../search/expander.js';
import type { Ground } from './ground.js';
import type { Rescue } from './rescue.js';
import type { Watch } from './watch.js';

/** Who decides where a walk goes. */
export interface Guide {
  /** Which of the enabled actions of the expanded state comes next; undefined: the walk ends. */
  choose(enabled: number): number | undefined;
  /** The walk is in a state. */
  arrived?(state: number): void;
  /** An action is about to be taken in the expanded state; the path ends with it. */
  takes?(state: number, path: readonly number[]): void;
  /** The action that was taken cannot be computed, which ends the walk. */
  failed?(problem: Problem | undefined): void;
  /**
   * A run decides a verdict: it refutes a property, or reaches the goal of a `reachable`. The path is only good until the next step.
   * @param name the property's, `deadlock`, or `overflow`
   */
  decided(name: string, path: readonly number[]): void;
}

/** A property along one walk. */
class Follower {
  private observed: number;
  private truths: number;
  isStuck: boolean;

  constructor(
    private readonly ground: Ground,
    readonly watch: Watch,
    private readonly rescue: Rescue | undefined,
    decide: (name: string) => void,
  ) {
    this.truths = watch.truths(ground.load(0));
    const { next, violated, problem } = watch.begin(this.truths);
    this.observed = next;
    this.isStuck = problem !== undefined;
    if (violated && watch.property.form === 'monitor') decide(watch.property.name);
  }

  /** @returns does the action drive the observer of a monitor into a state tagged `violated`? */
  advance(action: number, values: ArrayLike<number>): boolean {
    const { watch } = this;
    const was = this.truths;
    this.truths = watch.truths(values);
    const { next, violated, problem } = watch.advance(this.observed, action, was, this.truths);
    this.observed = next;
    this.isStuck = problem !== undefined;
    return violated && watch.property.form === 'monitor';
  }

  /** Does the state decide the verdict, whatever its actions are? */
  decidesAt(values: ArrayLike<number>): boolean {
    const { watch, observed } = this;
    if (watch.property.form === 'reachable') return watch.wants(values, observed) === TRUE;
    return (
      watch.property.form === 'invariant' && watch.property.at !== 'rest' && watch.isBroken(values, observed, false)
    );
  }

  /** Does the expanded state? */
  decidesExpanded(values: ArrayLike<number>, atRest: boolean): boolean {
    const { property } = this.watch;
    return (
      property.form === 'invariant' && property.at === 'rest' && this.watch.isBroken(values, this.observed, atRest)
    );
  }

  /** Does no rescuing action lead from here to the goal of a `recoverable`? */
  isStranded(state: number): boolean {
    const { ground, watch, rescue, observed } = this;
    if (rescue === undefined || !watch.speaksOf(ground.load(state), observed)) return false;
    return rescue.reaches({ state, observed }) === false;
  }
}

/** Walks through a composition from its initial state, one action after another, and judges properties on the way. */
export class Walker {
  /**
   * @param rescues for each `recoverable`, how to find out whether a walk's end is stranded; absent: those are not judged
   * @param watches those of the properties to judge; absent: all
   */
  constructor(
    readonly ground: Ground,
    private readonly rescues: ReadonlyMap<Watch, Rescue> = new Map(),
    private readonly watches: readonly Watch[] = ground.watches,
  ) {}

  /** @returns the path that was walked */
  walk(guide: Guide): number[] {
    const { ground } = this;
    const { expander } = ground;
    const path: number[] = [];
    const decide = (name: string) => guide.decided(name, path);
    let followers = this.watches
      .map((watch) => new Follower(ground, watch, this.rescues.get(watch), decide))
      .filter(({ isStuck }) => !isStuck);
    let state = 0;
    for (;;) {
      guide.arrived?.(state);
      const values = ground.load(state);
      for (const { watch } of followers.filter((follower) => follower.decidesAt(values))) decide(watch.property.name);
      if (!ground.isInside(state)) break;
      expander.expand(state);
      for (const { watch } of followers.filter((each) => each.decidesExpanded(expander.values, ground.isAtRest)))
        decide(watch.property.name);
      if (ground.isDeadlock) decide('deadlock');
      const choice = expander.count === 0 ? undefined : guide.choose(expander.count);
      if (choice === undefined) break;
      const action = expander.actions[choice]!;
      const target = expander.targets[choice]!;
      path.push(choice);
      guide.takes?.(state, path);
      if (!isState(target)) {
        if (target === OVERFLOWS) decide('overflow');
        else guide.failed?.(expander.tables.actions[action]!.step?.problem);
        return path;
      }
      const behind = ground.load(target);
      for (const follower of followers) if (follower.advance(action, behind)) decide(follower.watch.property.name);
      // What an observer that cannot follow would say is unknown.
      followers = followers.filter(({ isStuck }) => !isStuck);
      state = target;
    }
    for (const follower of followers) if (follower.isStranded(state)) decide(follower.watch.property.name);
    return path;
  }
}
