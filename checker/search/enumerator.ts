import type { Clustering } from './clustering.js';
import { Format } from './format.js';
import { DENIED, Operations, OVERFLOWED, outcome, outcomeBits, outcomeMask } from './operations.js';
import { Pending } from './pending.js';
import { possibilities } from './possibilities.js';
import {
  candidate,
  heading,
  NO_COUNT,
  NOT_COMPUTABLE,
  OVERFLOWS_ALWAYS,
  Records,
  tailBits,
  tailMask,
} from './records.js';
import { mostSleepers, participantBit } from './sleep.js';
import type { Tables } from './tables.js';
import { CANNOT_BE_COMPUTED, OVERFLOWS, PENDING } from './targets.js';

/** The bit of participants that never sleep. */
const furtherBit = 1 << mostSleepers;

/** Stands for the cluster of a participant that is apart. */
const APART = -1;

/**
 * Finds the enabled actions of states of one clustering, and the words of the states that they lead to. What participants may do
 * is looked up by their clusters' combinations; for those that are apart it is worked out from the tables.
 */
export class Enumerator {
  readonly pending: Pending;
  format: Format;
  private readonly operations: Operations;
  private readonly records: Records;
  /** By participant: its cluster, or `APART`, and where its heading stands in the records of that. */
  private readonly homes: Int32Array;
  private readonly places: Int32Array;
  /** Participants that are apart, and of the state in hand those that may have candidates, as bits. */
  private readonly apart: number;
  private active = 0;
  /** With how many combinations the format was known to be wide enough. */
  private fitting = -1;
  /** By cluster: the combination that the state in hand has, and where its record begins. */
  /** Of the state enumerated last: how many of its actions sleep, and their flags. */
  sleepers = 0;
  sleepersFlags = 0;
  private numbers!: Int32Array;
  private starts!: Int32Array;

  constructor(
    private readonly tables: Tables,
    readonly clustering: Clustering,
  ) {
    this.format = new Format(clustering);
    this.operations = new Operations(tables, clustering, this.format.room);
    this.records = new Records(tables, clustering, this.operations);
    const { clusterOf, apart } = clustering;
    this.homes = Int32Array.from(tables.names, (_, field) => (apart.has(field) ? APART : clusterOf[field]!));
    this.places = Int32Array.from(tables.names, (_, field) => {
      const owners = this.records.participants[clusterOf[field]!]!;
      return heading.length * (1 + owners.indexOf(field));
    });
    this.apart = [...apart].reduce((bits, participant) => bits | participantBit(participant), 0);
    this.pending = new Pending(this.format.layout.words);
    this.resize();
  }

  /** Pairs of clusters of which one operates on the other. */
  get links(): (readonly [number, number])[] {
    return [...this.operations.links.values()];
  }

  /**
   * Takes in what came up since: widens the format. Nothing may be pending.
   * @returns the former format, where stored states must be written anew
   */
  widen(): Format | undefined {
    const former = this.format;
    this.format = new Format(this.clustering, former);
    this.operations.resize(this.format.room);
    this.pending.clear(this.format.layout.words);
    this.resize();
    return this.format.layout === former.layout ? undefined : former;
  }

  /**
   * Adds the enabled actions of a state to the pending ones, but for those that sleep.
   * @param asleep participants that may sleep, as bits
   * @param low, high the fields that the action touches which found the state, as bits
   * @returns false where the format is too narrow for them: then none is added
   */
  enumerate(words: Int32Array, asleep = 0, low = 0, high = 0): boolean {
    const { pending } = this;
    const before = pending.count;
    this.collect(words, asleep, low, high);
    const { growth } = this.clustering;
    if (growth.combinations === this.fitting) return true;
    if (!this.format.outgrown) {
      this.fitting = growth.combinations;
      return true;
    }
    pending.count = before;
    return false;
  }

  /** Adds all enabled actions of a state to the pending ones, where it is of no matter that the format may be too narrow for their targets. */
  enumerateAll(words: Int32Array): void {
    this.collect(words, 0, 0, 0);
  }

  private resize(): void {
    this.fitting = -1;
    this.numbers = new Int32Array(this.format.layout.word.length);
    this.starts = new Int32Array(this.numbers.length);
  }

  /** Everything that may happen in a state and leaves it as it is, by numbers of actions. */
  idle(words: Int32Array): number[] {
    const found: number[] = [];
    this.look(words, 0, 0, 0);
    for (let participant = 0; participant < this.tables.names.length; participant++) {
      this.consider(participant, (action, end, changes) => {
        if (end === undefined && changes.length === 0) found.push(action);
      });
    }
    return found;
  }

  /**
   * Looks up the numbers of the state's clusters and their records. Clusters of which every participant sleeps are counted at once, and are
   * no more active.
   * @returns the state's hash
   */
  private look(words: Int32Array, asleep: number, low: number, high: number): number {
    const { format, numbers, starts } = this;
    const { heads, base, layout } = format;
    const { word, shift, max } = layout;
    let { memory } = this.records;
    let hash = 0;
    let active = this.apart;
    let sleepers = 0;
    let flags = 0;
    for (let cluster = 0; cluster < word.length; cluster++) {
      const number = (words[word[cluster]!]! >>> shift[cluster]!) & max[cluster]!;
      const head = 2 * (base[cluster]! + number);
      let start = heads[head]!;
      if (start === 0) {
        start = this.records.make(format, cluster, number);
        memory = this.records.memory;
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

  private collect(words: Int32Array, asleep: number, low: number, high: number): void {
    const hash = this.look(words, asleep, low, high);
    const { active, homes } = this;
    for (let rest = active & ~furtherBit; rest !== 0; rest &= rest - 1) {
      this.gather(31 - Math.clz32(rest & -rest), words, hash, asleep, low, high);
    }
    if ((active & furtherBit) === 0) return;
    for (let participant = mostSleepers; participant < homes.length; participant++) {
      this.gather(participant, words, hash, 0, 0, 0);
    }
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
    const cluster = this.homes[participant]!;
    if (cluster === APART) {
      this.workOut(participant, words, hash);
      return;
    }
    const { pending, tables, places } = this;
    const { memory } = this.records;
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
    const { word, shift, words: width } = this.format.layout;
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
        this.sleepersFlags |= tables.flags[memory[at]!]!;
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
    return this.starts[cluster]! + heading.length * (1 + this.records.participants[cluster]!.length);
  }

  /** Adds a candidate that operates on other clusters, or leads to no state. */
  private operate(at: number, words: Int32Array, hash: number, own: number, left: number): void {
    const { pending, operations, records, format, numbers } = this;
    const { memory } = records;
    const { word, shift, words: width } = format.layout;
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
      const cluster = operations.clusters[operation]!;
      const number = cluster < numbers.length ? numbers[cluster]! : 0;
      const entryAt = operations.base[operation]! + 2 * number;
      const entry = operations.entries[entryAt]! || operations.compute(operation, number);
      const end = entry & outcomeMask;
      if (end === outcome.denied) return;
      if (end === outcome.overflowed) overflows = true;
      const change = entry >>> outcomeBits;
      if (change === 0) continue;
      changed |= change;
      targets[place + word[cluster]!]! ^= change << shift[cluster]!;
      after ^= operations.entries[entryAt + 1]!;
    }
    if (tail >>> tailBits === NOT_COMPUTABLE) pending.push(memory[at]!, CANNOT_BE_COMPUTED);
    else if (overflows) pending.push(memory[at]!, OVERFLOWS);
    else if (changed !== 0) {
      pending.hashes[count] = after;
      pending.push(memory[at]!, PENDING);
    }
  }

  /** Adds the enabled actions of a participant that is apart. */
  private workOut(participant: number, words: Int32Array, hash: number): void {
    const { pending, numbers } = this;
    this.consider(participant, (action, end, changes) => {
      if (end === undefined && changes.length === 0) return;
      pending.reserve(1);
      const { word, shift, words: width } = this.format.layout;
      const place = pending.count * width;
      pending.words.set(words, place);
      let after = hash;
      for (const [cluster, next] of changes) {
        // What came up just now has no place yet: the format is too narrow, and the state will be looked at again.
        if (cluster >= word.length) continue;
        const { hashes } = this.clustering.clusters[cluster]!;
        pending.words[place + word[cluster]!]! ^= (numbers[cluster]! ^ next) << shift[cluster]!;
        after ^= hashes[numbers[cluster]!]! ^ hashes[next]!;
      }
      pending.hashes[pending.count] = after;
      pending.participants[pending.count] = Math.min(participant, mostSleepers);
      pending.low[pending.count] = -1;
      pending.high[pending.count] = -1;
      pending.push(action, end ?? PENDING);
    });
  }

  /** Tells everything that may happen to a participant in the state that was looked up, how it ends, and which clusters it changes into what. */
  private consider(
    participant: number,
    tell: (
      action: number,
      end: number | undefined,
      changes: readonly (readonly [cluster: number, next: number])[],
    ) => void,
  ): void {
    const { tables, operations, clustering, numbers } = this;
    const values = new Int32Array(clustering.fields);
    for (let cluster = 0; cluster < numbers.length; cluster++)
      clustering.clusters[cluster]!.spread(numbers[cluster]!, values);
    for (const possibility of possibilities(tables, participant, values)) {
      const changes: (readonly [number, number])[] = [];
      let end = possibility.effect?.poisoned ? CANNOT_BE_COMPUTED : undefined;
      let denied = false;
      for (const [cluster, script] of operations.scriptsOf(possibility)) {
        const number = numbers[cluster] ?? 0;
        const next = operations.run(cluster, script, number);
        if (next === DENIED) denied = true;
        else if (next === OVERFLOWED) end = OVERFLOWS;
        else if (next !== number) changes.push([cluster, next]);
      }
      if (!denied) tell(possibility.action, end, end === undefined ? changes : []);
    }
  }
}
