const chunkBits = 12;
const chunkSize = 1 << chunkBits;
const inChunk = chunkSize - 1;
const shardBits = 6;
const firstSlots = 32;
/** A shard is doubled when more than this part of its slots is taken. */
const fullest = 0.6;

/** One part of the hash table: pairs of a hash and an index plus one; 0 marks a free slot. */
interface Shard {
  slots: Uint32Array;
  taken: number;
}

/**
 * The set of states seen, each a few 32-bit words, numbered in the order of arrival. Exact: a hash only says where to look,
 * the words decide. States lie in chunks, and the table is cut into shards by the hash's upper bits, each doubled on its
 * own, so growing never copies much at once.
 */
export class StateStore {
  count = 0;
  private chunks: Int32Array[] = [];
  private readonly shards: Shard[] = Array.from({ length: 1 << shardBits }, () => ({
    slots: new Uint32Array(2 * firstSlots),
    taken: 0,
  }));

  /** @param words how many words a state takes */
  constructor(private words: number) {}

  /**
   * The number of a state, which is added if it is new: then it equals the former `count`.
   * @param hash must be the same for the same state; an int32
   */
  add(state: Int32Array, hash: number): number {
    const shard = this.shards[hash >>> (32 - shardBits)]!;
    const tag = hash >>> 0;
    const { slots } = shard;
    const mask = (slots.length >> 1) - 1;
    let slot = hash & mask;
    for (;;) {
      const found = slots[2 * slot + 1]!;
      if (found === 0) break;
      if (slots[2 * slot] === tag && this.equals(found - 1, state)) return found - 1;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = tag;
    slots[2 * slot + 1] = this.count + 1;
    shard.taken++;
    if (shard.taken > fullest * (mask + 1)) grow(shard);
    this.append(state);
    return this.count++;
  }

  /** Copies a state's words. */
  read(index: number, state: Int32Array): void {
    const chunk = this.chunks[index >>> chunkBits]!;
    const start = (index & inChunk) * this.words;
    for (let word = 0; word < this.words; word++) state[word] = chunk[start + word]!;
  }

  /**
   * Rewrites every state for another layout, chunk by chunk. Hashes must not depend on the layout.
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

  private equals(index: number, state: Int32Array): boolean {
    const chunk = this.chunks[index >>> chunkBits]!;
    const start = (index & inChunk) * this.words;
    for (let word = 0; word < this.words; word++) if (chunk[start + word] !== state[word]) return false;
    return true;
  }

  private append(state: Int32Array): void {
    const place = this.count & inChunk;
    if (place === 0) this.chunks.push(new Int32Array(chunkSize * this.words));
    const chunk = this.chunks[this.chunks.length - 1]!;
    for (let word = 0; word < this.words; word++) chunk[place * this.words + word] = state[word]!;
  }
}

function grow(shard: Shard): void {
  const { slots: old } = shard;
  const slots = new Uint32Array(2 * old.length);
  const mask = (slots.length >> 1) - 1;
  for (let from = 0; from < old.length; from += 2) {
    if (old[from + 1] === 0) continue;
    let slot = old[from]! & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = old[from]!;
    slots[2 * slot + 1] = old[from + 1]!;
  }
  shard.slots = slots;
}
