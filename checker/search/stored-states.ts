import { Clustering } from './clustering.js';
import { Enumerator } from './enumerator.js';
import { broughtTogether, type Grouping, grouped, type Limits, sampled, takenApart } from './grouping.js';
import { bits, Frontier, fingerprints, type StoreKind } from './inexact.js';
import { type Layout, pack, unpack } from './layout.js';
import { StateStore } from './state-store.js';
import type { Tables } from './tables.js';

/** How the states of a search are stored. */
export interface Shape {
  readonly clustering: Clustering;
  readonly layout: Layout;
  /** Have the clusters been grouped? */
  readonly grouped: boolean;
}

/** So many states to a combination, and its record is worth its memory: writing all states anew takes longer. */
const reused = 32;

/**
 * The states of a search as they are stored: packed in words by the clusters of their fields. A format that becomes too narrow is replaced
 * on the way, and so is a clustering where another one suits the states better.
 */
export class StoredStates {
  readonly store: StateStore | Frontier;
  enumerator: Enumerator;
  /** The words of one state. */
  words: Int32Array;
  private numbers: Int32Array;
  private fields: Int32Array;
  private readonly fixed: Int32Array;
  /** With how many states the clusters are grouped. */
  private groupAt: number;

  /** @param expected how many states there will be, if that is known */
  constructor(
    private readonly tables: Tables,
    kind: StoreKind,
    expected: number | undefined,
    private readonly limits: Limits,
  ) {
    this.groupAt = limits.states;
    const units = Array.from({ length: tables.firstChannel }, (_, field) => [field]);
    this.enumerator = new Enumerator(tables, new Clustering(tables, units, new Set()));
    const { words } = this.enumerator.format.layout;
    if (kind === 'exact') {
      this.store = new StateStore(words, (from, at) => this.enumerator.format.hash(from, at), expected);
    } else {
      const memory = kind === 'bitstate' ? bits(expected) : fingerprints(expected);
      this.store = new Frontier(words, (from, at) => this.enumerator.format.secondHash(from, at), memory);
    }
    this.words = new Int32Array(words);
    this.numbers = new Int32Array(tables.firstChannel);
    this.fields = new Int32Array(tables.firstChannel);
    this.fixed = new Int32Array(tables.firstChannel);
    this.store.add(this.words, 0, 0);
  }

  /** A state: participants' local states, the adversary's knowledge, then channels' contents. Valid until the next call. */
  valuesOf(state: number): Int32Array {
    const { clustering } = this.enumerator;
    if (this.fields.length < clustering.fields) this.fields = new Int32Array(clustering.fields);
    this.read(state);
    clustering.decode(this.numbers, this.fields);
    return this.fields;
  }

  /** The same without the channels. */
  localsOf(state: number): Int32Array {
    this.read(state);
    this.enumerator.clustering.decodeFixed(this.numbers, this.fixed);
    return this.fixed;
  }

  /** The states, all of them as they are. @throws Error where the search does not keep them so */
  get whole(): StateStore {
    if (this.store instanceof Frontier) throw new Error('Only states that are kept whole can be saved.');
    return this.store;
  }

  /** How the states are stored now. What it refers to changes as the search goes on. */
  get shape(): Shape {
    const { clustering, format } = this.enumerator;
    return { clustering, layout: format.layout, grouped: this.groupAt === Number.POSITIVE_INFINITY };
  }

  /**
   * Takes up the states of another search, whose tables have the same numbers. Nothing may have been expanded.
   * @param combinations of each cluster, as `Cluster.combinations` gives them
   * @param parts the states by number, and how they are written
   */
  restore(
    { groups, apart }: Grouping,
    combinations: readonly Int32Array[],
    grouped: boolean,
    parts: Iterable<{ readonly layout: Layout; readonly words: Int32Array }>,
  ): void {
    const clustering = new Clustering(this.tables, groups, apart);
    for (const [index, known] of combinations.entries()) clustering.clusters[index]!.restore(known);
    this.enumerator = new Enumerator(this.tables, clustering);
    if (grouped) this.groupAt = Number.POSITIVE_INFINITY;
    this.resize();
    const { layout } = this.enumerator.format;
    const { numbers } = this;
    this.whole.restore(
      layout.words,
      (function* () {
        for (const { layout: former, words } of parts) {
          for (let at = 0; at < words.length; at += former.words) {
            unpack(former, words, numbers, at);
            const state = new Int32Array(layout.words);
            pack(layout, numbers, state);
            yield state;
          }
        }
      })(),
    );
  }

  /** To be called now and then when nothing is pending: groups the clusters that hang together, once there are states enough to see it. */
  groupIfDue(): void {
    if (this.store.count < this.groupAt) return;
    this.groupAt = Number.POSITIVE_INFINITY;
    this.group();
  }

  /** Makes room for what came up since. */
  widen(): void {
    const { clustering } = this.enumerator;
    const most = Math.max(this.limits.combinations, Math.floor(this.store.count / reused));
    const apart = takenApart(clustering, most);
    if (apart !== undefined) {
      this.regroup(apart);
      return;
    }
    const former = this.enumerator.widen();
    if (former === undefined) return;
    this.resize();
    const { numbers } = this;
    const { layout } = this.enumerator.format;
    this.store.rewrite(layout.words, (from, to) => {
      unpack(former.layout, from, numbers);
      pack(layout, numbers, to);
    });
  }

  /** Clusters the fields anew, in every state stored so far. */
  private regroup({ groups, apart }: Grouping): void {
    const { format } = this.enumerator;
    const clustering = new Clustering(this.tables, groups, apart);
    const former = new Int32Array(format.layout.word.length);
    const fields = new Int32Array(clustering.fields);
    const numbers = new Int32Array(this.tables.fields);
    const encode = (words: Int32Array) => {
      format.decode(words, former, fields);
      clustering.encode(fields, numbers);
    };
    // The first time to see how many combinations there are.
    this.store.each(encode);
    this.enumerator = new Enumerator(this.tables, clustering);
    const { layout } = this.enumerator.format;
    this.store.rewrite(layout.words, (from, to) => {
      encode(from);
      pack(layout, numbers, to);
    });
    this.resize();
  }

  private resize(): void {
    const { layout } = this.enumerator.format;
    this.numbers = new Int32Array(layout.word.length);
    this.words = new Int32Array(layout.words);
  }

  /** Groups the clusters that hang together in the states so far. */
  private group(): void {
    const { clustering, format, links } = this.enumerator;
    const { store, words } = this;
    const { first } = store;
    const rows = Math.min(sampled, store.count - first);
    const columns = clustering.clusters.map(() => new Int32Array(rows));
    for (let row = 0; row < rows; row++) {
      store.read(Math.floor(first + (row * (store.count - first)) / rows), words);
      unpack(format.layout, words, this.numbers);
      for (const [cluster, column] of columns.entries()) column[row] = this.numbers[cluster]!;
    }
    this.regroup(broughtTogether(clustering, grouped(columns, links, this.limits.together)));
  }

  private read(state: number): void {
    this.store.read(state, this.words);
    unpack(this.enumerator.format.layout, this.words, this.numbers);
  }
}
