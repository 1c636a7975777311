import { Plane } from './plane.js';

/** The places of one depth: states by ascending number, and for each which slots of a bank it was reached with. */
export class Level {
  constructor(
    readonly states: Uint32Array,
    readonly words: Uint32Array,
  ) {}

  /** The slots that a state was reached with at this depth. */
  wordOf(state: number): number {
    const { states, words } = this;
    let low = 0;
    let high = states.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (states[middle]! < state) low = middle + 1;
      else high = middle;
    }
    return states[low] === state ? words[low]! : 0;
  }
}

const nothing = new Level(new Uint32Array(0), new Uint32Array(0));

/**
 * 32 slots, each for one local state of one observer: which of them go along with which states of the composition. All slots
 * of a bank cross an edge in a few operations on words.
 */
export class Bank {
  /** By state: the slots it has been reached with. */
  readonly reached = new Plane();
  /** Of those, the ones that the next depth begins with. */
  private readonly pending = new Plane();
  private queue: number[] = [];
  private levelBytes = 0;
  private readonly levels: (Level | undefined)[] = [];
  /** By label: the slots that edges of the label leave where they are, and the slots of which that is known. */
  readonly stays = new Plane();
  readonly known = new Plane();
  /** The slots that are expanded no more. */
  closed = 0;

  /** What it takes. */
  get bytes(): number {
    return this.reached.bytes + this.pending.bytes + this.stays.bytes + this.known.bytes + this.levelBytes;
  }

  /** Notes that a state was reached with these slots, all of them new to it. */
  add(state: number, slots: number): void {
    this.reached.words[state]! |= slots;
    if (this.pending.words[state] === 0) this.queue.push(state);
    this.pending.words[state]! |= slots;
  }

  /** Makes room. */
  reserve(states: number, labels: number): void {
    this.reached.reserve(states);
    this.pending.reserve(states);
    this.stays.reserve(labels);
    this.known.reserve(labels);
  }

  /** Takes what is pending as the places of a depth. */
  begin(depth: number): Level {
    if (this.queue.length === 0) return nothing;
    const { words } = this.pending;
    const states = Uint32Array.from(this.queue).sort();
    const level = new Level(
      states,
      states.map((state) => words[state]!),
    );
    for (const state of this.queue) words[state] = 0;
    this.queue = [];
    this.levels[depth] = level;
    this.levelBytes += level.states.byteLength + level.words.byteLength;
    return level;
  }

  get idle(): boolean {
    return this.queue.length === 0;
  }

  /** The places of a depth. */
  level(depth: number): Level {
    return this.levels[depth] ?? nothing;
  }
}
