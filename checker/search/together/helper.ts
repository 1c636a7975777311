import { Gatherer, type Misses } from '../gatherer.js';
import { isFull } from '../pending.js';
import { Board, type BoardMemory, type Slot } from './board.js';

/** Thrown where something has to be worked out. */
const MISS = Symbol('miss');

const miss = (): never => {
  throw MISS;
};
const misses: Misses = { record: miss, entry: miss, apart: miss };

/** Does tasks of one board. */
export class Helper {
  private readonly gatherer: Gatherer;
  private readonly state: Int32Array;

  constructor(private readonly board: Board) {
    const { lookups } = board.memory;
    this.gatherer = new Gatherer(lookups, misses);
    this.state = new Int32Array(lookups.layout.words);
  }

  /** Takes a task and does it. @returns false where there is none */
  help(): boolean {
    const task = this.board.claim();
    if (task === undefined) return false;
    this.run(this.board.slotOf(task));
    this.board.finish(task);
    return true;
  }

  private run({ batch, size, words, asleep, low, high, missed }: Slot): void {
    const { gatherer, state } = this;
    const { pending, ends, sleepers, flags } = batch;
    const known = this.board.memory.lookups.flags;
    const stride = state.length;
    gatherer.pending = pending;
    pending.count = 0;
    for (let index = 0; index < size[0]!; index++) {
      const before = pending.count;
      for (let word = 0; word < stride; word++) state[word] = words[index * stride + word]!;
      missed[index] = 0;
      try {
        gatherer.collect(state, asleep[index]!, low[index]!, high[index]!);
      } catch (error) {
        if (error !== MISS && !isFull(error)) throw error;
        missed[index] = 1;
        pending.count = before;
      }
      ends[index] = pending.count;
      sleepers[index] = gatherer.sleepers;
      let any = gatherer.sleepersFlags;
      for (let place = before; place < pending.count; place++) any |= known[pending.actions[place]!]!;
      flags[index] = any;
    }
  }
}

/** Does a board's tasks until it is closed, as a thread beside the one that searches. */
export function helpWith(memory: BoardMemory): void {
  const board = new Board(memory);
  const helper = new Helper(board);
  while (board.awaitSubmitted()) while (helper.help());
}
