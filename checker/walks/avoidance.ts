import type { Follows, Ground, Place, Step } from './ground.js';

/** What is to be avoided: by being in a place, whose state is expanded, or by an action. */
export interface Harm {
  readonly follows: Follows;
  isIn(place: Place, expanded: boolean): boolean;
  comesBy(step: Step): boolean;
}

const ON_THE_WAY = 1;
const DOOMED = 2;

interface Frame {
  readonly key: number;
  readonly steps: readonly Step[];
  next: number;
}

/**
 * From which places does some maximal run over certain actions avoid a harm: one that goes on for ever, or that ends where none of these
 * actions is enabled? Looks depth first for a cycle or an end without harm. Where there is none, everything that was looked at is doomed, and
 * is remembered.
 */
export class Avoidance {
  private readonly colours = new Map<number, number>();

  /**
   * @param allowed by action: may it be taken?
   * @param left places to look at in all; beyond, nothing is known
   */
  constructor(
    private readonly ground: Ground,
    private readonly harm: Harm,
    private readonly allowed: (action: number) => boolean,
    private left: number,
  ) {}

  /** Undefined: what is left open decides it. After any answer but false, ask no more. */
  avoids(from: Place): boolean | undefined {
    const stack: Frame[] = [];
    let open = false;
    /** True: a harmless end. */
    const enter = (place: Place): boolean => {
      const key = this.ground.key(place);
      const colour = this.colours.get(key);
      if (colour !== undefined) return colour === ON_THE_WAY;
      if (this.left-- <= 0) open = true;
      const inside = this.ground.isInside(place.state);
      if (this.isIn(place, inside)) {
        this.colours.set(key, DOOMED);
        return false;
      }
      if (!inside) {
        open = true;
        return false;
      }
      const allowed = this.ground.steps(this.harm.follows, place).filter(({ action }) => this.allowed(action));
      this.colours.set(key, ON_THE_WAY);
      stack.push({ key, steps: allowed, next: 0 });
      return allowed.length === 0;
    };
    if (enter(from)) return true;
    for (let frame = stack.at(-1); frame !== undefined && this.left >= 0; frame = stack.at(-1)) {
      const step = frame.steps[frame.next++];
      if (step === undefined) {
        this.colours.set(frame.key, DOOMED);
        stack.pop();
      } else if (!this.harm.comesBy(step)) {
        if (step.to === undefined ? !step.fails : enter(step.to)) return true;
        open ||= step.fails;
      }
    }
    return open ? undefined : false;
  }

  private isIn(place: Place, expanded: boolean): boolean {
    if (expanded) this.ground.expander.expand(place.state);
    else this.ground.load(place.state);
    return this.harm.isIn(place, expanded);
  }
}
