/** Participants that can sleep; of any further ones every action is followed. */
export const mostSleepers = 31;
const least = 64;
/** Beside the participants: the sign. */
const QUIET = 1 << 31;

/** The bit of a participant; all beyond the 31st share one. */
export const participantBit = (participant: number): number => 1 << Math.min(participant, mostSleepers);

/**
 * Fields of a global state as 64 bits, in two halves. Fields that share a bit are taken for one another, which costs time and nothing else.
 */
export const lowBit = (field: number): number => ((field & 63) < 32 ? 1 << (field & 31) : 0);
export const highBit = (field: number): number => ((field & 63) < 32 ? 0 : 1 << (field & 31));

/**
 * Which actions of the states that wait to be expanded need not be followed, for where they lead is known by then. They *sleep*
 * (sleep sets: Godefroid, *Using partial orders to improve automatic verification methods*, CAV 1990), here by breadth-first order, so that
 * states, their numbers and their parents are the same as without.
 *
 * Let `t` be new, found from `s` by an action `b`, and `a` another action of `s` that touches no field that `b` touches. If `a` leads from `s`
 * to a state that is numbered before `t`, that one has been expanded before `t`, and `b` led from it to where `a` leads from `t`. So `a` is
 * enabled in `t`, and needs only to be counted. This is kept by participant: those all of whose actions led from `s` to older states sleep,
 * and those that come before `b`'s.
 */
export class Sleep {
  /** By state that waits: the participants that sleep, and the fields that the action touches which found the state, as bits. Rings. */
  private participants = new Int32Array(least);
  private low = new Int32Array(least);
  private high = new Int32Array(least);
  private mask = least - 1;

  get bytes(): number {
    return 3 * this.low.byteLength;
  }

  /** Makes room for the states from one number to another; what is known of those from `from` to `known` stays. */
  reserve(from: number, known: number, to: number): void {
    const former = this.mask;
    let length = former + 1;
    if (to - from <= length) return;
    while (to - from > length) length *= 2;
    const enlarge = (ring: Int32Array) => {
      const larger = new Int32Array(length);
      for (let state = from; state < known; state++) larger[state & (length - 1)] = ring[state & former]!;
      return larger;
    };
    this.participants = enlarge(this.participants);
    this.low = enlarge(this.low);
    this.high = enlarge(this.high);
    this.mask = length - 1;
  }

  /** @param quiet was it found by an action that changed nothing that is looked at? */
  set(state: number, participants: number, low: number, high: number, quiet: boolean): void {
    const place = state & this.mask;
    this.participants[place] = quiet ? participants | QUIET : participants & ~QUIET;
    this.low[place] = low;
    this.high[place] = high;
  }

  isQuiet(state: number): boolean {
    return this.participants[state & this.mask]! < 0;
  }

  participantsOf(state: number): number {
    return this.participants[state & this.mask]! & ~QUIET;
  }

  lowOf(state: number): number {
    return this.low[state & this.mask]!;
  }

  highOf(state: number): number {
    return this.high[state & this.mask]!;
  }
}
