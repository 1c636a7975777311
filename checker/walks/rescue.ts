import { FAILED, TRUE } from '../judges/decision-tree.js';
import type { Ground, Place } from './ground.js';
import type { Watch } from './watch.js';

/** Can the goal still be reached? Undefined: what is left open decides it. */
export type Reachable = boolean | undefined;

/**
 * From which places of a product is the goal of a property reachable over certain actions? Looks forwards from the places that are
 * asked for, and remembers what it has found to be lost.
 */
export class Rescue {
  private readonly lost = new Set<number>();
  private left: number;

  /**
   * @param rescues by action: may it be taken?
   * @param most places to look at in all; beyond, nothing is known
   */
  constructor(
    private readonly ground: Ground,
    private readonly watch: Watch,
    private readonly rescues: (action: number) => boolean,
    most: number,
  ) {
    this.left = most;
  }

  /** From here on so many places may be looked at. */
  grant(most: number): void {
    this.left = most;
  }

  /** Breadth first over places that were never asked for before. */
  reaches(from: Place): Reachable {
    const { ground, watch, lost } = this;
    const fresh = new Map([[ground.key(from), from]]);
    let open = false;
    for (const [key, place] of fresh) {
      if (lost.has(key)) continue;
      if (this.left-- <= 0) return undefined;
      const values = ground.load(place.state);
      const truth = watch.wants(values, place.observed);
      if (truth === TRUE) return true;
      if (truth === FAILED || !ground.isInside(place.state)) {
        open = true;
        continue;
      }
      for (const { action, to } of ground.steps(watch, place)) {
        if (!this.rescues(action)) continue;
        if (to === undefined) open = true;
        else fresh.set(ground.key(to), to);
      }
    }
    if (open) return undefined;
    for (const key of fresh.keys()) lost.add(key);
    return false;
  }
}
