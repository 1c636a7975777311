import type { QuietActions } from './attention.js';
import type { Frontier } from './inexact.js';
import { mostSleepers, participantBit, type Sleep } from './sleep.js';
import type { StateStore } from './state-store.js';
import { PENDING } from './targets.js';
import type { Batch } from './together/batch.js';

/** Adds the states that enumerated ones lead to, in the order of the search, and notes what need not be followed in the new ones. */
export class Successors {
  /** Tells which actions change nothing that is looked at; absent: that is not asked. */
  quietActions: QuietActions | undefined;

  /** @param sleep absent: nothing sleeps */
  constructor(
    private readonly store: StateStore | Frontier,
    private readonly sleep: Sleep | undefined,
  ) {}

  /**
   * Expands states of a batch: one after another, and each action of one in its order.
   * @param stride words of a state
   * @returns how many of their actions lead to no state
   */
  add(batch: Batch, stride: number, from: number, end: number): number {
    const { store, sleep, quietActions } = this;
    const { pending, ends, known } = batch;
    const { words, hashes, targets, participants } = pending;
    let place = batch.startOf(from);
    let stops = 0;
    quietActions?.refresh();
    sleep?.reserve(from, store.count, store.count + batch.endOf(end - 1) - place);
    for (let index = from - batch.from; index < end - batch.from; index++) {
      const first = place;
      const last = ends[index]!;
      const before = store.count;
      /** The participants all of whose actions led to states that were known before. */
      let old = -1;
      for (; place < last; place++) {
        if (targets[place] !== PENDING) {
          stops++;
          continue;
        }
        const count = store.count;
        targets[place] = store.add(words, place * stride, hashes[place]!);
        if (store.count > count) old &= ~participantBit(participants[place]!);
      }
      known[index] = store.count;
      if (sleep !== undefined && store.count > before) this.noteNew(sleep, batch, first, last, before, old);
    }
    return stops;
  }

  /** Notes what need not be followed, and not be looked at, in the states that an expanded one has led to first. */
  private noteNew(sleep: Sleep, { pending }: Batch, first: number, last: number, known: number, old: number): void {
    const { quietActions } = this;
    const { targets, participants, low, high, actions } = pending;
    let next = known;
    for (let place = first; place < last; place++) {
      if (targets[place] !== next) continue;
      const participant = participants[place]!;
      const before = participant < mostSleepers ? (1 << participant) - 1 : 0;
      sleep.set(next++, old | before, low[place]!, high[place]!, quietActions?.has(actions[place]!) === true);
    }
  }
}
