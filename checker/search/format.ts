import type { Clustering } from './clustering.js';
import { bitsFor, type Layout, layoutFor, unpack } from './layout.js';

/** Combinations of a cluster that have a head at least. */
const fewest = 16;

/**
 * How states of a clustering are written as words, and by cluster and number what the search looks up of each: where its record is,
 * and its hash. Both lie side by side, for they are read together. A format serves until a cluster has outgrown it.
 */
export class Format {
  readonly layout: Layout;
  /** By cluster: for how many combinations there is a head, and where their heads begin. */
  readonly room: Uint32Array;
  readonly base: Uint32Array;
  /** Pairs: the start of the combination's record, 0 where it has none yet, and its hash. */
  readonly heads: Int32Array;
  /** By cluster: how many combinations have their hash here. */
  private readonly hashed: Uint32Array;

  /** @param former of the same clustering: the records are taken over, and the layout while it suffices */
  constructor(
    readonly clustering: Clustering,
    former?: Format,
  ) {
    const { clusters } = clustering;
    const widths = clusters.map(({ size }) => bitsFor(size - 1));
    const suffices =
      former !== undefined &&
      former.layout.word.length === clusters.length &&
      clusters.every(({ size }, cluster) => size - 1 <= former.layout.max[cluster]!);
    this.layout = suffices ? former.layout : layoutFor(widths);
    this.room = Uint32Array.from(widths, (width, cluster) =>
      Math.min(this.layout.max[cluster]! + 1, Math.max(fewest, 2 ** (width + 1))),
    );
    this.base = new Uint32Array(clusters.length);
    let heads = 0;
    for (const [cluster, room] of this.room.entries()) {
      this.base[cluster] = heads;
      heads += room;
    }
    this.heads = new Int32Array(2 * heads);
    this.hashed = new Uint32Array(clusters.length);
    if (former !== undefined) this.takeOver(former);
    this.refresh();
  }

  /** Takes over the hashes of combinations that came up since. */
  refresh(): void {
    const { clusters } = this.clustering;
    for (let cluster = 0; cluster < this.hashed.length; cluster++) {
      const { size, hashes } = clusters[cluster]!;
      const end = Math.min(size, this.room[cluster]!);
      for (let number = this.hashed[cluster]!; number < end; number++) {
        this.heads[2 * (this.base[cluster]! + number) + 1] = hashes[number]!;
      }
      this.hashed[cluster] = end;
    }
  }

  /** Notes where the record of a combination begins, if there is room for it. */
  note(cluster: number, combination: number, record: number): void {
    if (combination >= this.room[cluster]!) return;
    this.heads[2 * (this.base[cluster]! + combination)] = record;
  }

  /** Has some cluster more combinations than there is room for, or has a cluster come up since? */
  get outgrown(): boolean {
    const { clusters } = this.clustering;
    if (clusters.length > this.room.length) return true;
    for (let cluster = 0; cluster < clusters.length; cluster++) {
      if (clusters[cluster]!.size > this.room[cluster]!) return true;
    }
    return false;
  }

  /** The hash of the state whose words begin `at` a place. */
  hash(words: Int32Array, at: number): number {
    const { word, shift, max } = this.layout;
    const { base, heads } = this;
    let hash = 0;
    for (let cluster = 0; cluster < word.length; cluster++) {
      const number = (words[at + word[cluster]!]! >>> shift[cluster]!) & max[cluster]!;
      hash ^= heads[2 * (base[cluster]! + number) + 1]!;
    }
    return hash;
  }

  /** A second hash of it, worked out from its fields. */
  secondHash(words: Int32Array, at: number): number {
    const { word, shift, max } = this.layout;
    const { clusters } = this.clustering;
    let hash = 0;
    for (let cluster = 0; cluster < word.length; cluster++) {
      hash ^= clusters[cluster]!.secondHash((words[at + word[cluster]!]! >>> shift[cluster]!) & max[cluster]!);
    }
    return hash;
  }

  /** Decodes words into the fields of a state. */
  decode(words: Int32Array, numbers: Int32Array, state: Int32Array): void {
    unpack(this.layout, words, numbers);
    this.clustering.decode(numbers, state);
  }

  private takeOver(former: Format): void {
    for (let cluster = 0; cluster < former.room.length; cluster++) {
      const start = 2 * former.base[cluster]!;
      const known = Math.min(former.room[cluster]!, this.room[cluster]!);
      this.heads.set(former.heads.subarray(start, start + 2 * known), 2 * this.base[cluster]!);
      this.hashed[cluster] = Math.min(former.hashed[cluster]!, known);
    }
  }
}
