import type { Layout } from './layout.js';
import { outcome, outcomeBits, outcomeMask } from './operations.js';
import { Pending } from './pending.js';
import { candidate, heading, NO_COUNT, NOT_COMPUTABLE, OVERFLOWS_ALWAYS, tailBits, tailMask } from './records.js';
import { mostSleepers } from './sleep.js';
import { CANNOT_BE_COMPUTED, OVERFLOWS, PENDING } from './targets.js';

/** The bit of participants that never sleep. */
const furtherBit = 1 << mostSleepers;

/** Stands for the cluster of a participant that is apart. */
export const APART = -1;

/** What the enabled actions of states are looked up in: numbers alone, without the system that they come from. */
export interface Lookups {
  /** How states are written; of each cluster, where its heads begin; of each combination, its record and its hash (`Format`). */
  readonly layout: Layout;
  readonly base: Uint32Array;
  readonly heads: Int32Array;
  /** What may happen in combinations (`Records`). */
  readonly memory: Int32Array;
  /** By cluster: how many participants its records have headings of. */
  readonly owners: Int32Array;
  /** By participant: its cluster, or `APART`, and where its heading stands in the records of that. */
  readonly homes: Int32Array;
  readonly places: Int32Array;
  /** Participants that are apart, as bits. */
  readonly apart: number;
  /** What actions do to other clusters (`Operations`). */
  readonly operationClusters: Int32Array;
  readonly operationBase: Int32Array;
  readonly entries: Int32Array;
  /** What is asked of actions at every transition (`Tables`). */
  readonly flags: Uint8Array;
}

/** Works out what is not known yet, and may give the gatherer other lookups for it; or throws. */
export interface Misses {
  /** Makes the record of a combination. @returns where it begins */
  record(cluster: number, combination: number): number;
  /** Works out the entry of an operation and a combination. */
  entry(operation: number, combination: number): number;
  /** Adds the enabled actions of a participant that is apart, in the state in hand. */
  apart(participant: number, words: Int32Array, hash: number): void;
}

/** Finds the enabled actions of states by lookups alone, and the words of the states that they lead to. */
export class Gatherer {
  pending: Pending;
  /** Of the state in hand: how many of its actions sleep, and their flags; by cluster, the combination that it has. */
  sleepers = 0;
  sleepersFlags = 0;
  numbers!: Int32Array;
  private active = 0;
  /** By cluster: where the record of the state in hand begins. */
  private starts!: Int32Array;
  private lookups!: Lookups;

  constructor(
    lookups: Lookups,
    private readonly misses: Misses,
  ) {
    this.pending = new Pending(lookups.layout.words);
    this.refer(lookups);
  }

  /** Looks up in these from now on. */
  refer(lookups: Lookups): void {
    const clusters = lookups.layout.word.length;
    if (this.lookups?.layout !== lookups.layout) {
      this.numbers = new Int32Array(clusters);
      this.starts = new Int32Array(clusters);
    }
    this.lookups = lookups;
  }

  /**
   * Adds the enabled actions of a state to the pending ones, but for those that sleep.
   * @param asleep participants that may sleep, as bits
   * @param low, high the fields that the action touches which found the state, as bits
   */
  collect(words: Int32Array, asleep: number, low: number, high: number): void {
    const hash = this.look(words, asleep, low, high);
    const { active } = this;
    for (let rest = active & ~furtherBit; rest !== 0; rest &= rest - 1) {
      this.gather(31 - Math.clz32(rest & -rest), words, hash, asleep, low, high);
    }
    if ((active & furtherBit) === 0) return;
    const participants = this.lookups.homes.length;
    for (let participant = mostSleepers; participant < participants; participant++) {
      this.gather(participant, words, hash, 0, 0, 0);
    }
  }

  /**
   * Looks up the numbers of the state's clusters and their records. Clusters of which every participant sleeps are counted at once, and are
   * no more active.
   * @returns the state's hash
   */
  look(words: Int32Array, asleep: number, low: number, high: number): number {
    const { numbers, starts } = this;
    const { heads, base, layout, apart } = this.lookups;
    const { word, shift, max } = layout;
    let { memory } = this.lookups;
    let hash = 0;
    let active = apart;
    let sleepers = 0;
    let flags = 0;
    for (let cluster = 0; cluster < word.length; cluster++) {
      const number = (words[word[cluster]!]! >>> shift[cluster]!) & max[cluster]!;
      const head = 2 * (base[cluster]! + number);
      let start = heads[head]!;
      if (start === 0) {
        start = this.misses.record(cluster, number);
        memory = this.lookups.memory;
      }
      numbers[cluster] = number;
      starts[cluster] = start;
      hash ^= heads[head + 1]!;
      const those = memory[start]!;
      const touched = (memory[start + heading.low]! & low) | (memory[start + heading.high]! & high);
      if ((those & ~asleep) === 0 && touched === 0 && memory[start + heading.count]! !== NO_COUNT) {
        sleepers += memory[start + heading.count]!;
        flags |= memory[start + heading.flags]!;
      } else active |= those;
    }
    this.active = active;
    this.sleepers = sleepers;
    this.sleepersFlags = flags;
    return hash;
  }

  /** Adds the enabled actions of a participant, but for those that sleep. */
  private gather(
    participant: number,
    words: Int32Array,
    hash: number,
    asleep: number,
    low: number,
    high: number,
  ): void {
    const { homes, places, memory, flags, layout } = this.lookups;
    const cluster = homes[participant]!;
    if (cluster === APART) {
      this.misses.apart(participant, words, hash);
      return;
    }
    const { pending } = this;
    const head = this.starts[cluster]! + places[participant]!;
    const sleeps = ((asleep >>> participant) & 1) === 1;
    if (
      sleeps &&
      ((memory[head + heading.low]! & low) | (memory[head + heading.high]! & high)) === 0 &&
      memory[head + heading.count] !== NO_COUNT
    ) {
      this.sleepers += memory[head + heading.count]!;
      this.sleepersFlags |= memory[head + heading.flags]!;
      return;
    }
    const { word, shift, words: width } = layout;
    const end = memory[head + heading.end]!;
    let at = places[participant] === heading.length ? this.candidatesOf(cluster) : memory[head - heading.length]!;
    pending.reserve(end - at);
    const { words: targets, hashes, actions, targets: numbers, participants, low: lows, high: highs } = pending;
    const own = word[cluster]!;
    const left = shift[cluster]!;
    while (at < end) {
      const tail = memory[at + candidate.tail]!;
      const touchedLow = memory[at + candidate.low]!;
      const touchedHigh = memory[at + candidate.high]!;
      if (sleeps && tail <= tailMask && ((touchedLow & low) | (touchedHigh & high)) === 0) {
        this.sleepers++;
        this.sleepersFlags |= flags[memory[at]!]!;
      } else {
        const { count } = pending;
        participants[count] = participant < mostSleepers ? participant : mostSleepers;
        lows[count] = touchedLow;
        highs[count] = touchedHigh;
        if (tail === 0) {
          const target = count * width;
          for (let offset = 0; offset < width; offset++) targets[target + offset] = words[offset]!;
          targets[target + own]! ^= memory[at + candidate.change]! << left;
          hashes[count] = hash ^ memory[at + candidate.hash]!;
          actions[count] = memory[at]!;
          numbers[count] = PENDING;
          pending.count = count + 1;
        } else {
          this.operate(at, words, hash, own, left);
        }
      }
      at += candidate.operations + (tail & tailMask);
    }
  }

  /** Where the candidates of the state in hand begin in the record of a cluster. */
  private candidatesOf(cluster: number): number {
    return this.starts[cluster]! + heading.length * (1 + this.lookups.owners[cluster]!);
  }

  /** Adds a candidate that operates on other clusters, or leads to no state. */
  private operate(at: number, words: Int32Array, hash: number, own: number, left: number): void {
    const { pending, numbers } = this;
    const { memory, layout, operationClusters, operationBase } = this.lookups;
    let { entries } = this.lookups;
    const { word, shift, words: width } = layout;
    const { words: targets, count } = pending;
    const place = count * width;
    for (let offset = 0; offset < width; offset++) targets[place + offset] = words[offset]!;
    let changed = memory[at + candidate.change]!;
    targets[place + own]! ^= changed << left;
    let after = hash ^ memory[at + candidate.hash]!;
    const tail = memory[at + candidate.tail]!;
    let overflows = tail >>> tailBits === OVERFLOWS_ALWAYS;
    const end = at + candidate.operations + (tail & tailMask);
    for (let index = at + candidate.operations; index < end; index++) {
      const operation = memory[index]!;
      const cluster = operationClusters[operation]!;
      const number = cluster < numbers.length ? numbers[cluster]! : 0;
      const entryAt = operationBase[operation]! + 2 * number;
      let entry = entries[entryAt]!;
      if (entry === outcome.unknown) {
        entry = this.misses.entry(operation, number);
        entries = this.lookups.entries;
      }
      const end = entry & outcomeMask;
      if (end === outcome.denied) return;
      if (end === outcome.overflowed) overflows = true;
      const change = entry >>> outcomeBits;
      if (change === 0) continue;
      changed |= change;
      targets[place + word[cluster]!]! ^= change << shift[cluster]!;
      after ^= entries[entryAt + 1]!;
    }
    if (tail >>> tailBits === NOT_COMPUTABLE) pending.push(memory[at]!, CANNOT_BE_COMPUTED);
    else if (overflows) pending.push(memory[at]!, OVERFLOWS);
    else if (changed !== 0) {
      pending.hashes[count] = after;
      pending.push(memory[at]!, PENDING);
    }
  }
}
