import type { Enumerator } from '../enumerator.js';
import type { Format } from '../format.js';
import type { Sleep } from '../sleep.js';
import type { StateStore } from '../state-store.js';
import { type Batch, mostStates } from './batch.js';
import { Board, type BoardMemory } from './board.js';
import { Helper } from './helper.js';

/** A thread that takes part in a search: `helpWith` is called there with each memory that it is posted. */
export interface HelperThread {
  post(memory: BoardMemory): void;
  end(): void;
}

/** The states from one on, up to `end`: their actions have been found, or, without a batch, are to be found by the searching thread. */
interface Portion {
  readonly batch: Batch | undefined;
  readonly end: number;
}

/** When what is done. */
export interface Tuning {
  /** How many states must be known before threads are started: a search that ends before is done before they have. */
  readonly after: number;
  /** How many states make a task. */
  readonly together: number;
  /** Another board is made when so many states have been missed, and a certain part of all. */
  readonly missed: number;
}

export const usualTuning: Tuning = { after: 2 ** 20, together: mostStates, missed: 512 };

/** Starts threads. */
export interface Helpers {
  /** How many threads may take part beside the one that searches. */
  readonly count: number;
  /** For tests of the checker. */
  readonly tuning?: Tuning;
  start(): HelperThread;
  /** Told once of a search that is large enough: they take part, or why they do not, or not any more. */
  told?(alone: Alone | undefined): void;
}

/** Why a large search is done by one thread. */
export type Alone = 'bound' | 'reduction' | 'inexact' | 'in vain';

/** Tasks under way at a time. */
const slots = 32;
/** Another board is made when so large a part of the states was missed. */
const partMissed = 1 / 32;
/** Numbers that are copied in about the time of one miss. */
const numbersCopied = 4096;
/** The crew is given up when after so many states so large a part of all was missed. */
const tryout = 2 ** 16;
const mostMissed = 1 / 4;

/**
 * Several threads that enumerate the states ahead of the one that searches. That one takes what they have found in the order of the
 * states, so the search is the same as without them; what has to be worked out it does by itself.
 */
export class Crew {
  private readonly threads: readonly HelperThread[];
  private board: Board | undefined;
  private helper: Helper | undefined;
  private format: Format | undefined;
  /** The oldest task whose states have not all been taken, the states that each slot's task has, and the first state of no task. */
  private task = 0;
  private readonly froms = new Int32Array(slots);
  private next = 0;
  /** States of this board, and of all, that were taken, and those that were missed. */
  private taken = 0;
  private missed = 0;
  private allTaken = 0;
  private allMissed = 0;
  /** How many misses cost as much as a board does. */
  private cost = 0;
  private lost = false;
  private readonly tuning: Tuning;

  /** @param sleep absent: nothing sleeps */
  constructor(
    helpers: Helpers,
    private readonly store: StateStore,
    private readonly sleep: Sleep | undefined,
  ) {
    this.tuning = helpers.tuning ?? usualTuning;
    this.threads = Array.from({ length: helpers.count }, () => helpers.start());
  }

  /** Is so much missed that it takes longer than doing without it, or has a thread ended with a task? */
  get isInVain(): boolean {
    if (this.lost) return true;
    return this.allTaken > tryout && this.allMissed > mostMissed * this.allTaken;
  }

  /** What has been found of the states from one on; waits for it where another thread is about it. */
  take(from: number, to: number, enumerator: Enumerator): Portion {
    const board = this.boardFor(from, enumerator);
    while (this.task < board.submitted && this.endOf(board, this.task) <= from) this.task++;
    this.fill(board, from);
    if (this.task === board.submitted) return { batch: undefined, end: to };
    while (!board.isFinished(this.task)) {
      if (this.helper!.help() || board.awaitFinished(this.task)) continue;
      this.lost = true;
      return { batch: undefined, end: from + 1 };
    }
    const { batch, missed, size } = board.slotOf(this.task);
    batch.from = this.froms[this.task % slots]!;
    const first = from - batch.from;
    const most = Math.min(size[0]!, to - batch.from);
    let index = first;
    while (index < most && missed[index] === missed[first]) index++;
    this.taken += index - first;
    if (missed[first] === 1) this.missed += index - first;
    else batch.pending.count = batch.ends[index - 1]!;
    return { batch: missed[first] === 1 ? undefined : batch, end: batch.from + index };
  }

  /** Ends the threads. */
  end(): void {
    this.board?.close();
    this.board = undefined;
    for (const thread of this.threads) thread.end();
  }

  /** Submits tasks for the states that wait, as many as there is room for. */
  private fill(board: Board, from: number): void {
    const { store, sleep } = this;
    const { together } = this.tuning;
    if (this.next < from) this.next = from;
    let task = board.submitted;
    if (task > this.task + slots / 2) return;
    for (; task < this.task + slots && this.next + together <= store.count; task++) {
      const slot = board.slotOf(task);
      const first = this.next;
      this.next += together;
      this.froms[task % slots] = first;
      slot.size[0] = together;
      let at = 0;
      for (const words of store.stored(first, this.next)) {
        slot.words.set(words, at);
        at += words.length;
      }
      if (sleep === undefined) continue;
      for (let index = 0; index < together; index++) {
        slot.asleep[index] = sleep.participantsOf(first + index);
        slot.low[index] = sleep.lowOf(first + index);
        slot.high[index] = sleep.highOf(first + index);
      }
    }
    board.submit(task);
  }

  private endOf(board: Board, task: number): number {
    return this.froms[task % slots]! + board.slotOf(task).size[0]!;
  }

  /** The board to use: another one where the format has changed, or much has come up since the last. */
  private boardFor(from: number, enumerator: Enumerator): Board {
    const { taken, missed, tuning } = this;
    const outdated = missed > Math.max(tuning.missed, this.cost) && missed > partMissed * taken;
    if (this.board !== undefined && this.format === enumerator.format && !outdated) return this.board;
    this.board?.close();
    this.board = Board.of(enumerator.lookups, slots, this.tuning.together);
    this.helper = new Helper(this.board);
    const { heads, memory, entries } = this.board.memory.lookups;
    this.cost = (heads.length + memory.length + entries.length) / numbersCopied;
    this.format = enumerator.format;
    this.task = 0;
    this.next = from;
    this.allTaken += this.taken;
    this.allMissed += this.missed;
    this.taken = 0;
    this.missed = 0;
    for (const thread of this.threads) thread.post(this.board.memory);
    return this.board;
  }
}
