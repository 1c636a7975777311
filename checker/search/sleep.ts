/** Runs that can sleep; of any further ones every action is followed. */
export const mostSleepers = 31;
const least = 1024;
/** Beside the runs: the sign. */
const QUIET = 1 << 31;

/** The bit of a cluster. Clusters that share one are taken for one another, which costs time and nothing else. */
export const clusterBit = (cluster: number): number => 1 << (cluster & 31);

/**
 * Which actions of the states that wait to be expanded need not be followed, for where they lead is known by then. They *sleep*
 * (sleep sets: Godefroid, *Using partial orders to improve automatic verification methods*, CAV 1990), here by breadth-first order, so that
 * states, their numbers and their parents are the same as without.
 *
 * Let `t` be new, found from `s` by an action `b`, and `a` another action of `s` that neither looks at what `b` changes nor the other way
 * round. If `a` leads from `s` to a state that is numbered before `t`, that one has been expanded before `t`, and `b` led from it to where
 * `a` leads from `t`. So `a` is enabled in `t`, and needs only to be counted. Actions sleep run by run: those of a run all of whose actions led from `s` to older states, or of one before `b`'s.
 */
export class Sleep {
  /** By state that waits, pairs: the runs that sleep, and what the action that found the state asks, as bits. A ring. */
  private ring = new Int32Array(2 * least);

  get bytes(): number {
    return this.ring.byteLength;
  }

  /** Makes room for the states from one number to another; what is known of those from `from` to `known` stays. */
  reserve(from: number, known: number, to: number): void {
    const { ring } = this;
    if (to - from <= ring.length / 2) return;
    let length = ring.length;
    while (to - from > length / 2) length *= 2;
    const next = new Int32Array(length);
    for (let state = from; state < known; state++) {
      const old = 2 * (state & (ring.length / 2 - 1));
      const place = 2 * (state & (length / 2 - 1));
      next[place] = ring[old]!;
      next[place + 1] = ring[old + 1]!;
    }
    this.ring = next;
  }

  /** Lets nothing sleep in the states that wait. */
  wake(): void {
    this.ring.fill(0);
  }

  set(state: number, runs: number, asks: number, quiet: boolean): void {
    const place = 2 * (state & (this.ring.length / 2 - 1));
    this.ring[place] = quiet ? runs | QUIET : runs & ~QUIET;
    this.ring[place + 1] = asks;
  }

  /** Was it found by an action that changed nothing that is looked at? */
  isQuiet(state: number): boolean {
    return this.ring[2 * (state & (this.ring.length / 2 - 1))]! < 0;
  }

  runsOf(state: number): number {
    return this.ring[2 * (state & (this.ring.length / 2 - 1))]! & ~QUIET;
  }

  asksOf(state: number): number {
    return this.ring[2 * (state & (this.ring.length / 2 - 1)) + 1]!;
  }
}
