import type { Lookups } from '../gatherer.js';
import { Pending } from '../pending.js';
import { Batch } from './batch.js';

/** How many actions of each of its states a task can take, on the average: where there are more, the searching thread finds them. */
const actionsOfState = 32;

/** Where the numbers stand that all threads watch. */
const SUBMITTED = 0;
const CLAIMED = 1;
/** How many threads wait for tasks. */
const WAITING = 2;
/** The number after that of the task that the searching thread waits for. */
const AWAITED = 3;
const FINISHED = 4;

/** Of a board that is given up: no further task will come. */
const CLOSED = -1;

/** The memory of one task: the states to enumerate, and what was found. All threads see it. */
export class Slot {
  readonly batch: Batch;
  /** How many states, and by state its words, and what sleeps (`Sleep`). */
  readonly size: Int32Array;
  readonly words: Int32Array;
  readonly asleep: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** By state: 1 where something has to be worked out before its actions are known. */
  readonly missed: Uint8Array;

  /**
   * @param states how many it has room for
   * @param stride words of each
   */
  constructor(memory: SharedArrayBuffer, states: number, stride: number) {
    const capacity = actionsOfState * states;
    const arrays = new Carver(memory);
    this.size = arrays.numbers(1);
    this.words = arrays.numbers(states * stride);
    this.asleep = arrays.numbers(states);
    this.low = arrays.numbers(states);
    this.high = arrays.numbers(states);
    const pending = Pending.within(stride, {
      actions: arrays.numbers(capacity),
      words: arrays.numbers(capacity * stride),
      hashes: arrays.numbers(capacity),
      low: arrays.numbers(capacity),
      high: arrays.numbers(capacity),
      targets: new Uint32Array(memory, arrays.take(capacity * 4), capacity),
      participants: new Uint8Array(memory, arrays.take(capacity), capacity),
    });
    this.batch = new Batch(
      pending,
      arrays.numbers(states),
      arrays.numbers(states),
      new Uint8Array(memory, arrays.take(states), states),
    );
    this.missed = new Uint8Array(memory, arrays.take(states), states);
  }

  /** How many bytes a slot takes. */
  static bytes(states: number, stride: number): number {
    const capacity = actionsOfState * states;
    return 4 * (16 + states * (stride + 6) + capacity * (stride + 5)) + capacity + 2 * states;
  }
}

/** Deals out parts of a memory. */
class Carver {
  private at = 0;
  constructor(private readonly memory: SharedArrayBuffer) {}

  take(bytes: number): number {
    const start = this.at;
    this.at += (bytes + 3) & ~3;
    return start;
  }

  numbers(length: number): Int32Array {
    return new Int32Array(this.memory, this.take(4 * length), length);
  }
}

/** What a thread needs to take part: it can be posted. */
export interface BoardMemory {
  readonly lookups: Lookups;
  readonly control: SharedArrayBuffer;
  readonly slots: readonly SharedArrayBuffer[];
  /** How many states a slot has room for. */
  readonly states: number;
}

/**
 * Tasks for several threads, numbered as they are submitted, and the tables to do them by. Of those nothing changes any more, so that what
 * a task gives depends on nothing but its states; when enough has come up since, another board takes its place.
 */
export class Board {
  readonly control: Int32Array;
  readonly slots: readonly Slot[];

  constructor(readonly memory: BoardMemory) {
    this.control = new Int32Array(memory.control);
    this.slots = memory.slots.map((slot) => new Slot(slot, memory.states, memory.lookups.layout.words));
  }

  /** A board with a copy of the lookups as they are. */
  static of(lookups: Lookups, slots: number, states: number): Board {
    const stride = lookups.layout.words;
    return new Board({
      lookups: {
        ...lookups,
        base: shared(lookups.base, Uint32Array),
        heads: shared(lookups.heads, Int32Array),
        memory: shared(lookups.memory, Int32Array),
        operationClusters: shared(lookups.operationClusters, Int32Array),
        operationBase: shared(lookups.operationBase, Int32Array),
        entries: shared(lookups.entries, Int32Array),
        flags: shared(lookups.flags, Uint8Array),
      },
      control: new SharedArrayBuffer(4 * (FINISHED + slots)),
      slots: Array.from({ length: slots }, () => new SharedArrayBuffer(Slot.bytes(states, stride))),
      states,
    });
  }

  get submitted(): number {
    return Atomics.load(this.control, SUBMITTED);
  }

  slotOf(task: number): Slot {
    return this.slots[task % this.slots.length]!;
  }

  /** Lets any thread take the tasks before this one, whose slots have been filled. */
  submit(end: number): void {
    Atomics.store(this.control, SUBMITTED, end);
    if (Atomics.load(this.control, WAITING) > 0) Atomics.notify(this.control, SUBMITTED);
  }

  /** Takes the next task that nobody has taken. @returns its number; undefined where there is none */
  claim(): number | undefined {
    for (;;) {
      const task = Atomics.load(this.control, CLAIMED);
      if (task >= Atomics.load(this.control, SUBMITTED)) return undefined;
      if (Atomics.compareExchange(this.control, CLAIMED, task, task + 1) === task) return task;
    }
  }

  finish(task: number): void {
    const place = FINISHED + (task % this.slots.length);
    Atomics.store(this.control, place, task + 1);
    if (Atomics.load(this.control, AWAITED) === task + 1) Atomics.notify(this.control, place);
  }

  isFinished(task: number): boolean {
    return Atomics.load(this.control, FINISHED + (task % this.slots.length)) === task + 1;
  }

  /** Waits until a task that was taken is finished. @returns false where whoever took it seems to be gone */
  awaitFinished(task: number): boolean {
    const place = FINISHED + (task % this.slots.length);
    for (let round = 0; round < spins; round++) if (this.isFinished(task)) return true;
    const seen = Atomics.load(this.control, place);
    Atomics.store(this.control, AWAITED, task + 1);
    if (!this.isFinished(task)) Atomics.wait(this.control, place, seen, longest);
    Atomics.store(this.control, AWAITED, 0);
    return this.isFinished(task);
  }

  /** Waits for a task. @returns false where none will come any more */
  awaitSubmitted(): boolean {
    for (let round = 0; round < spins; round++) {
      if (this.submitted > Atomics.load(this.control, CLAIMED) || this.submitted === CLOSED) break;
    }
    const seen = this.submitted;
    if (seen !== CLOSED && seen <= Atomics.load(this.control, CLAIMED)) {
      Atomics.add(this.control, WAITING, 1);
      Atomics.wait(this.control, SUBMITTED, seen);
      Atomics.sub(this.control, WAITING, 1);
    }
    return this.submitted !== CLOSED;
  }

  close(): void {
    Atomics.store(this.control, SUBMITTED, CLOSED);
    Atomics.notify(this.control, SUBMITTED);
  }
}

/** In milliseconds: a task takes one at most. */
const longest = 10_000;
/** Looks before a thread goes to sleep. */
const spins = 4000;

function shared<T extends Int32Array | Uint32Array | Uint8Array>(
  numbers: T,
  Kind: new (memory: SharedArrayBuffer) => T,
): T {
  const copy = new Kind(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
