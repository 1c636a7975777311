import type { Clustering } from './clustering.js';
import { Format } from './format.js';
import { APART, Gatherer, type Lookups } from './gatherer.js';
import { DENIED, Operations, OVERFLOWED } from './operations.js';
import type { Pending } from './pending.js';
import { possibilities } from './possibilities.js';
import { heading, Records } from './records.js';
import { mostSleepers, participantBit } from './sleep.js';
import type { Tables } from './tables.js';
import { CANNOT_BE_COMPUTED, OVERFLOWS, PENDING } from './targets.js';

/**
 * Finds the enabled actions of states of one clustering, and the words of the states that they lead to. What participants may do
 * is looked up by their clusters' combinations; for those that are apart it is worked out from the tables.
 */
export class Enumerator {
  format: Format;
  readonly gatherer: Gatherer;
  private readonly operations: Operations;
  private readonly records: Records;
  /** By participant and by cluster, as the lookups have it. */
  private readonly homes: Int32Array;
  private readonly places: Int32Array;
  private readonly owners: Int32Array;
  private readonly apart: number;
  /** With how many combinations the format was known to be wide enough. */
  private fitting = -1;

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
    this.owners = Int32Array.from(this.records.participants, ({ length }) => length);
    this.apart = [...apart].reduce((bits, participant) => bits | participantBit(participant), 0);
    this.gatherer = new Gatherer(this.lookups, {
      record: (cluster, combination) => {
        const start = this.records.make(this.format, cluster, combination);
        this.gatherer.refer(this.lookups);
        return start;
      },
      entry: (operation, combination) => {
        const entry = this.operations.compute(operation, combination);
        this.gatherer.refer(this.lookups);
        return entry;
      },
      apart: (participant, words, hash) => this.workOut(participant, words, hash),
    });
  }

  /** What is known by now. It changes as more comes up. */
  get lookups(): Lookups {
    const { format, records, operations, tables } = this;
    return {
      layout: format.layout,
      base: format.base,
      heads: format.heads,
      memory: records.memory,
      owners: this.owners,
      homes: this.homes,
      places: this.places,
      apart: this.apart,
      operationClusters: operations.clusters,
      operationBase: operations.base,
      entries: operations.entries,
      flags: tables.flags,
    };
  }

  /** The actions found and not forgotten yet. */
  get pending(): Pending {
    return this.gatherer.pending;
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
    this.gatherer.refer(this.lookups);
    this.fitting = -1;
    return this.format.layout === former.layout ? undefined : former;
  }

  /**
   * Adds the enabled actions of a state to the pending ones, but for those that sleep.
   * @param asleep participants that may sleep, as bits
   * @param low, high the fields that the action touches which found the state, as bits
   * @returns false where the format is too narrow for them: then none is added
   */
  enumerate(words: Int32Array, asleep = 0, low = 0, high = 0): boolean {
    const { pending, gatherer } = this;
    const before = pending.count;
    gatherer.collect(words, asleep, low, high);
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
    this.gatherer.collect(words, 0, 0, 0);
  }

  /** Everything that may happen in a state and leaves it as it is, by numbers of actions. */
  idle(words: Int32Array): number[] {
    const found: number[] = [];
    this.gatherer.look(words, 0, 0, 0);
    for (let participant = 0; participant < this.tables.names.length; participant++) {
      this.consider(participant, (action, end, changes) => {
        if (end === undefined && changes.length === 0) found.push(action);
      });
    }
    return found;
  }

  /** Adds the enabled actions of a participant that is apart. */
  private workOut(participant: number, words: Int32Array, hash: number): void {
    const { pending } = this;
    const { numbers } = this.gatherer;
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
    const { tables, operations, clustering } = this;
    const { numbers } = this.gatherer;
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
