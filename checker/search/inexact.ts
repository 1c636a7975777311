import { omissionByBits, omissionByFingerprints } from './omission.js';
import { type HashOf, StateStore } from './state-store.js';
import { KNOWN } from './targets.js';

/** How states are kept: whole, as 64-bit fingerprints, or as three bits each. */
export type StoreKind = 'exact' | 'fingerprint' | 'bitstate';

/** What remembers states by two hashes of theirs. */
interface Memory {
  /** The state's number, `next` where it is new, or `KNOWN`. */
  add(hash: number, second: number, next: number): number;
  omission(states: number): number;
  readonly bytes: number;
  /** Makes room for more states; see `StateStore`. */
  reserve(more: number, bytes: () => number): boolean;
}

const chunkBits = 12;
const chunkSize = 1 << chunkBits;
const inChunk = chunkSize - 1;

/**
 * States by number of which only those that are still to be expanded are kept whole; of the others a memory holds less. It may take a
 * new state for a known one, and says how likely that is.
 */
export class Frontier {
  count = 0;
  readonly exact = false;
  private readonly chunks: (Int32Array | undefined)[] = [];
  /** The first chunk that is still there. */
  private begin = 0;

  /** @param second a second hash of the state whose words begin at a place, independent of the first one */
  constructor(
    private words: number,
    private readonly second: HashOf,
    private readonly memory: Memory,
  ) {}

  /** The first state that can be read. */
  get first(): number {
    return this.begin * chunkSize;
  }

  /** How likely it is that any state was left out. */
  get omission(): number {
    return this.memory.omission(this.count);
  }

  /** What it takes. */
  get bytes(): number {
    const kept = this.chunks.length - this.begin;
    return kept * chunkSize * this.words * Int32Array.BYTES_PER_ELEMENT + this.memory.bytes;
  }

  /** Makes room for more states, within so many more bytes. @returns false where that does not suffice */
  reserve(more: number, bytes: () => number): boolean {
    const chunks = Math.ceil(more / chunkSize) * chunkSize * this.words * Int32Array.BYTES_PER_ELEMENT;
    return chunks <= bytes() && this.memory.reserve(more, () => bytes() - chunks);
  }

  /** As in `StateStore`, but that the number of a known state may be `KNOWN`. */
  add(from: Int32Array, at: number, hash: number): number {
    const number = this.memory.add(hash, this.second(from, at), this.count);
    if (number !== this.count) return number;
    const place = this.count & inChunk;
    if (place === 0) this.chunks.push(new Int32Array(chunkSize * this.words));
    this.chunks[this.chunks.length - 1]!.set(from.subarray(at, at + this.words), place * this.words);
    return this.count++;
  }

  /** Copies the words of a state that has not been left behind. */
  read(index: number, state: Int32Array): void {
    const start = (index & inChunk) * this.words;
    state.set(this.chunks[index >>> chunkBits]!.subarray(start, start + this.words));
  }

  /** Nothing lies where a look would help the next one. */
  touch(): void {}

  /** States with smaller numbers will not be read again. */
  leaveBehind(state: number): void {
    for (; this.begin < state >>> chunkBits; this.begin++) this.chunks[this.begin] = undefined;
  }

  /** Rewrites the states that are there. */
  rewrite(words: number, convert: (from: Int32Array, to: Int32Array) => void): void {
    for (let number = this.begin; number < this.chunks.length; number++) {
      const chunk = new Int32Array(chunkSize * words);
      for (let place = 0; place < this.inside(number); place++) {
        const from = this.chunks[number]!.subarray(place * this.words, (place + 1) * this.words);
        convert(from, chunk.subarray(place * words, (place + 1) * words));
      }
      this.chunks[number] = chunk;
    }
    this.words = words;
  }

  /** Visits the words of the states that are there. */
  each(visit: (words: Int32Array) => void): void {
    for (let number = this.begin; number < this.chunks.length; number++) {
      for (let place = 0; place < this.inside(number); place++) {
        visit(this.chunks[number]!.subarray(place * this.words, (place + 1) * this.words));
      }
    }
  }

  private inside(chunk: number): number {
    return Math.min(chunkSize, this.count - chunk * chunkSize);
  }
}

/** Both hashes of each state: exact but where two states agree in all 64 bits. */
export function fingerprints(expected?: number): Memory {
  const known = new StateStore(2, (words, at) => words[at]!, expected);
  const pair = new Int32Array(2);
  return {
    add(hash, second) {
      pair[0] = hash;
      pair[1] = second;
      return known.add(pair, 0, hash);
    },
    omission: (states) => omissionByFingerprints(states),
    get bytes() {
      return known.bytes;
    },
    reserve: (more, most) => known.reserve(more, most),
  };
}

const hashes = 3;
const usualBits = 30;
/** Bits of the filter for each state that is expected: the last of them is then left out with a probability of 1 in 34,000. */
const bitsForState = 96;

/** Three bits of a Bloom filter for each state; which ones, follows from both hashes (Kirsch and Mitzenmacher, 2006). */
export function bits(expected?: number): Memory {
  const width =
    expected === undefined ? usualBits : Math.min(35, Math.max(16, Math.ceil(Math.log2(expected * bitsForState))));
  const size = 2 ** width;
  const filter = new Uint32Array(size / 32);
  return {
    add(hash, second, next) {
      let fresh = false;
      const step = (second >>> 0) * 2 + 1;
      let bit = (hash >>> 0) % size;
      for (let index = 0; index < hashes; index++) {
        bit = (bit + step) % size;
        const word = Math.floor(bit / 32);
        const mask = 1 << (bit % 32);
        if ((filter[word]! & mask) === 0) fresh = true;
        filter[word]! |= mask;
      }
      return fresh ? next : KNOWN;
    },
    omission: (states) => omissionByBits(states, size, hashes),
    bytes: filter.byteLength,
    reserve: () => true,
  };
}
