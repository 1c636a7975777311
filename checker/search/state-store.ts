import { isOutOfMemory } from './memory.js';

const chunkBits = 14;
const chunkSize = 1 << chunkBits;
const inChunk = chunkSize - 1;
const firstBits = 8;
/** Tables of fewer bits grow fourfold, and stay half empty: they are cheap, and then fast. */
const smallBits = 24;
/** No table has more bits: a slot must hold the number of a state, and one bit of the hash at least. */
const mostBits = 31;
/** How full a table gets for which there is no larger one. Beyond, a search of it is long. */
const densest = 0.9;
/** States whose slots are touched together when a table is filled again. */
const together = 256;

/** The hash of the state whose words begin at a place of an array. */
export type HashOf = (words: Int32Array, at: number) => number;

/**
 * The set of states seen, each a few 32-bit words, numbered in the order of arrival. Exact: a hash only says where to look,
 * the words decide.
 *
 * States lie in chunks. A slot of the table is one number: the state's number plus one, and above it as many lower bits of the hash as
 * there is room for, a tag that spares most looks at other states; the upper bits of the hash say where to begin. The table
 * holds nothing else, so it takes 4 bytes a slot, and is filled again from the states when it grows: never are an old and a new one
 * needed at the same time.
 */
export class StateStore {
  count = 0;
  readonly exact = true;
  /** The first state that can be read. */
  readonly first = 0;
  /** How likely it is that any state was left out. */
  readonly omission = 0;
  private chunks: Int32Array[] = [];
  private bits: number;
  private slots: Uint32Array;
  private most: number;
  /** What `touch` came by, so that it is not optimised away. */
  private touched = 0;

  /**
   * @param words how many words a state takes
   * @param hashOf must be the same for the same state; an int32, whose bits are all well mixed
   * @param expected how many states there will be, if that is known
   */
  constructor(
    private words: number,
    private hashOf: HashOf,
    expected = 0,
  ) {
    this.bits = firstBits;
    while (mostIn(this.bits) < expected) this.bits++;
    this.slots = new Uint32Array(2 ** this.bits);
    this.most = mostIn(this.bits);
  }

  /** The number of the state whose words begin `at` a place, which is added if it is new: then it equals the former `count`. */
  add(from: Int32Array, at: number, hash: number): number {
    const { slots, bits } = this;
    const mask = slots.length - 1;
    const tag = hash << bits;
    let slot = hash >>> (32 - bits);
    for (;;) {
      const entry = slots[slot]!;
      if (entry === 0) break;
      if ((entry ^ tag) >>> bits === 0 && this.equals((entry & mask) - 1, from, at)) return (entry & mask) - 1;
      slot = (slot + 1) & mask;
    }
    slots[slot] = tag | (this.count + 1);
    const number = this.count >>> chunkBits;
    if (number === this.chunks.length) this.chunks.push(new Int32Array(chunkSize * this.words));
    const chunk = this.chunks[number]!;
    const start = (this.count & inChunk) * this.words;
    for (let word = 0; word < this.words; word++) chunk[start + word] = from[at + word]!;
    this.count++;
    if (this.count > this.most) this.fill(nextBits(this.bits));
    return this.count - 1;
  }

  /** What states and table take. */
  get bytes(): number {
    return this.slots.byteLength + this.chunks.length * chunkSize * this.words * Int32Array.BYTES_PER_ELEMENT;
  }

  /**
   * Makes room for more states, so that adding them takes no memory. Where a larger table would take too much, the one there is may
   * get fuller than it usually does.
   * @param bytes tells what may be taken for it
   * @returns false where that does not suffice
   */
  reserve(more: number, bytes: () => number): boolean {
    const needed = this.count + more;
    if (needed <= this.most && needed <= this.chunks.length * chunkSize) return true;
    const most = this.bytes + bytes();
    const left = () => most - this.bytes;
    while (needed > this.most) if (!this.enlarge(left()) && !this.condense()) return false;
    try {
      while (needed > this.chunks.length * chunkSize) {
        if (chunkSize * this.words * Int32Array.BYTES_PER_ELEMENT > left()) return false;
        this.chunks.push(new Int32Array(chunkSize * this.words));
      }
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return false;
    }
    return true;
  }

  /** The number of a state, or undefined where it is not known. */
  find(from: Int32Array, at: number, hash: number): number | undefined {
    const { slots, bits } = this;
    const mask = slots.length - 1;
    for (let slot = hash >>> (32 - bits); slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = (slots[slot]! & mask) - 1;
      if (this.equals(index, from, at)) return index;
    }
    return undefined;
  }

  /**
   * Looks at where states with these hashes will be looked for. Misses of the processor's cache overlap then instead of waiting for one
   * another: a factor of 1.2 to 1.4 on large tables.
   */
  touch(hashes: Int32Array, count: number): void {
    const { slots, bits, chunks, words } = this;
    const shift = 32 - bits;
    const mask = slots.length - 1;
    let touched = 0;
    for (let index = 0; index < count; index++) touched ^= slots[hashes[index]! >>> shift]!;
    for (let index = 0; index < count; index++) {
      const hash = hashes[index]!;
      const entry = slots[hash >>> shift]!;
      if (entry === 0 || (entry ^ (hash << bits)) >>> bits !== 0) continue;
      const state = (entry & mask) - 1;
      touched ^= chunks[state >>> chunkBits]![(state & inChunk) * words]!;
    }
    this.touched ^= touched;
  }

  /** Copies a state's words. */
  read(index: number, state: Int32Array): void {
    const chunk = this.chunks[index >>> chunkBits]!;
    const start = (index & inChunk) * this.words;
    for (let word = 0; word < this.words; word++) state[word] = chunk[start + word]!;
  }

  /**
   * Rewrites every state, chunk by chunk.
   * @param convert turns the old words into the new ones
   */
  rewrite(words: number, convert: (from: Int32Array, to: Int32Array) => void): void {
    const from = new Int32Array(this.words);
    const to = new Int32Array(words);
    for (const [number, old] of this.chunks.entries()) {
      const chunk = new Int32Array(chunkSize * words);
      const states = Math.min(chunkSize, this.count - number * chunkSize);
      for (let place = 0; place < states; place++) {
        for (let word = 0; word < this.words; word++) from[word] = old[place * this.words + word]!;
        convert(from, to);
        chunk.set(to, place * words);
      }
      this.chunks[number] = chunk;
    }
    this.words = words;
  }

  /** Visits the words of every state. */
  each(visit: (words: Int32Array) => void): void {
    const words = new Int32Array(this.words);
    for (let state = 0; state < this.count; state++) {
      this.read(state, words);
      visit(words);
    }
  }

  private equals(index: number, from: Int32Array, at: number): boolean {
    const { words } = this;
    const chunk = this.chunks[index >>> chunkBits]!;
    const start = (index & inChunk) * words;
    for (let word = 0; word < words; word++) if (chunk[start + word] !== from[at + word]) return false;
    return true;
  }

  /** The words of the states from one number to another, as they are stored. */
  *stored(from: number, to: number): Generator<Int32Array> {
    for (let state = from; state < to; ) {
      const end = Math.min(to, (state | inChunk) + 1);
      const chunk = this.chunks[state >>> chunkBits]!;
      const start = (state & inChunk) * this.words;
      yield chunk.subarray(start, start + (end - state) * this.words);
      state = end;
    }
  }

  /** Takes these states instead of those it has, all different, in their order. @param words how many a state takes */
  restore(words: number, states: Iterable<Int32Array>): void {
    this.words = words;
    this.chunks = [];
    this.count = 0;
    for (const state of states) {
      if (this.count >>> chunkBits === this.chunks.length) this.chunks.push(new Int32Array(chunkSize * words));
      this.chunks[this.count >>> chunkBits]!.set(state, (this.count & inChunk) * words);
      this.count++;
    }
    let { bits } = this;
    while (mostIn(bits) < this.count) bits = nextBits(bits);
    this.fill(bits);
  }

  /** Goes over to a larger table. @returns false where that takes more than these bytes */
  private enlarge(bytes: number): boolean {
    const former = this.bits;
    const fits = (width: number) =>
      width <= mostBits && (2 ** width - 2 ** former) * Uint32Array.BYTES_PER_ELEMENT <= bytes;
    const next = [nextBits(former), former + 1].find(fits);
    if (next === undefined) return false;
    try {
      this.fill(next);
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      this.fill(former);
      return false;
    }
    return true;
  }

  /** Lets the table get fuller. @returns false where it is already */
  private condense(): boolean {
    const most = Math.floor(this.slots.length * densest);
    const denser = most > this.most;
    this.most = Math.max(most, this.most);
    return denser;
  }

  /** Fills a table of so many bits with the states so far. */
  private fill(bits: number): void {
    // Let go of the old table before the new one is made.
    this.slots = new Uint32Array(0);
    const slots = new Uint32Array(2 ** bits);
    this.slots = slots;
    this.bits = bits;
    this.most = mostIn(bits);
    const mask = slots.length - 1;
    const hashes = new Int32Array(together);
    for (let first = 0; first < this.count; first += together) {
      const some = Math.min(together, this.count - first);
      const chunk = this.chunks[first >>> chunkBits]!;
      const start = first & inChunk;
      for (let index = 0; index < some; index++) hashes[index] = this.hashOf(chunk, (start + index) * this.words);
      this.touch(hashes, some);
      for (let index = 0; index < some; index++) {
        let slot = hashes[index]! >>> (32 - bits);
        while (slots[slot] !== 0) slot = (slot + 1) & mask;
        slots[slot] = (hashes[index]! << bits) | (first + index + 1);
      }
    }
  }
}

const nextBits = (bits: number): number => bits + (bits < smallBits ? 2 : 1);

/** How many states a table of 2^bits slots holds. */
const mostIn = (bits: number): number => Math.floor(2 ** bits * (bits <= smallBits ? 0.5 : 0.75));
