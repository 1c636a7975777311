import type { ChannelOption } from '../channels/channel.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { type Attention, QuietActions } from './attention.js';
import { Clustering } from './clustering.js';
import type { Effect } from './effect.js';
import { Enumerator } from './enumerator.js';
import type { Format } from './format.js';
import { broughtTogether, type Grouping, grouped, type Limits, sampled, takenApart, usualLimits } from './grouping.js';
import { bits, Frontier, fingerprints, type StoreKind } from './inexact.js';
import { worked } from './journal.js';
import { type Layout, pack, unpack } from './layout.js';
import type { Pending } from './pending.js';
import { mostSleepers, participantBit, Sleep } from './sleep.js';
import { StateStore } from './state-store.js';
import { FRESH, HELPFUL, RESTLESS, type Tables } from './tables.js';
import { PENDING } from './targets.js';

export { CANNOT_BE_COMPUTED, isState, OVERFLOWS } from './targets.js';

/** Told of a message that was taken without effect, the first time for each local state and message. */
export type OnUnhandled = (
  automaton: LocalAutomaton,
  local: number,
  option: ChannelOption,
  effect: Effect,
  /** Where it happened: a choice of a state. */
  choice: number,
  state: number,
) => void;

/** Stands a state for others that differ from it by a symmetry. */
export interface Canonizer {
  /** Turns the fields of a state into those of the one that stands for it. @returns have they changed? */
  canonical(values: Int32Array): boolean;
}

export interface ExpanderOptions {
  readonly onUnhandled?: OnUnhandled | undefined;
  /** Applied to every state before it is added. */
  readonly canonizer?: Canonizer | undefined;
  /** How many states there will be, if that is known. */
  readonly expected?: number | undefined;
  /** How states are kept; default: whole. */
  readonly store?: StoreKind | undefined;
  /** Every action is followed, also where it is known that its target is. */
  readonly wakeful?: boolean | undefined;
  /** For tests of the checker. */
  readonly limits?: Limits | undefined;
}

/** How the states of a search are stored. */
export interface Shape {
  readonly clustering: Clustering;
  readonly layout: Layout;
  /** Have the clusters been grouped? */
  readonly grouped: boolean;
}

/** States whose actions are found together, at most, and how many actions of them. */
const mostStates = 256;
const mostActions = 4096;

/**
 * Turns a state's number into its enabled actions, in the order of docs/semantics.md. States are kept packed in a store; a
 * format that becomes too narrow is replaced on the way. To *enumerate* a state is to find its actions, to *commit* one of them
 * is to add the state that it leads to.
 */
export class Expander {
  readonly store: StateStore | Frontier;
  /** The enabled actions of the enumerated state: how many, where they lead as far as they are committed, and their numbers in `tables.actions`. */
  count = 0;
  readonly targets: number[] = [];
  readonly actions: number[] = [];
  /** Whether the expanded state has an enabled helpful action, and one that moves somebody or sends. */
  helpful = false;
  restless = false;
  /** How many of its actions lead to no state. */
  stops = 0;
  /** The place of its first action among the pending ones, and the one behind the last; those that sleep are not there. */
  first = 0;
  end = 0;

  private enumerator: Enumerator;
  private readonly onUnhandled: OnUnhandled | undefined;
  private readonly canonizer: Canonizer | undefined;
  private state = 0;
  private words: Int32Array;
  private numbers: Int32Array;
  private readonly limits: Limits;
  /** With how many states the clusters are grouped. */
  private groupAt: number;
  private fields: Int32Array;
  private readonly fixed: Int32Array;
  /** Is `fixed` about the state in hand? */
  private decoded = false;
  /** Of the states that are enumerated together: the first one's number, and of each where its pending actions end, how many sleep, and their flags. */
  private batch = 0;
  private readonly ends = new Int32Array(mostStates);
  private readonly sleepers = new Int32Array(mostStates);
  private readonly sleepersFlags = new Uint8Array(mostStates);
  /** What is known of the states that wait; undefined where states stand for others. */
  private readonly sleep: Sleep | undefined;
  private readonly wakeful: boolean;
  private quietActions: QuietActions | undefined;

  constructor(
    readonly tables: Tables,
    {
      onUnhandled,
      canonizer,
      expected,
      store: kind = 'exact',
      wakeful = false,
      limits = usualLimits,
    }: ExpanderOptions = {},
  ) {
    this.limits = limits;
    this.groupAt = limits.states;
    this.onUnhandled = onUnhandled;
    this.canonizer = canonizer;
    // In a store of bits a state that is left out must not take others with it.
    this.sleep = canonizer === undefined ? new Sleep() : undefined;
    this.wakeful = wakeful || kind !== 'exact';
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

  /** The loaded or expanded state: participants' local states, the adversary's knowledge, then channels' contents. */
  get values(): Int32Array {
    const { format, clustering } = this.enumerator;
    if (this.fields.length < clustering.fields) this.fields = new Int32Array(clustering.fields);
    this.readNumbers(format);
    clustering.decode(this.numbers, this.fields);
    return this.fields;
  }

  /** The same without the channels, which no predicate reads: less than half of the work on most models. */
  get locals(): Int32Array {
    if (!this.decoded) {
      const { format, clustering } = this.enumerator;
      this.readNumbers(format);
      clustering.decodeFixed(this.numbers, this.fixed);
      this.decoded = true;
    }
    return this.fixed;
  }

  /** In how many clusters the fields of a state are kept. */
  get clusters(): number {
    return this.enumerator.clustering.clusters.length;
  }

  /** What is kept of the states that wait, in bytes. */
  get waiting(): number {
    return this.sleep?.bytes ?? 0;
  }

  /** The actions found and not forgotten yet; those of the expanded state begin at `first`. */
  get pending(): Pending {
    return this.enumerator.pending;
  }

  /** What could happen in the expanded state and leaves it as it is (so it is not enabled), by numbers in `tables.actions`. */
  get idle(): number[] {
    this.store.read(this.state, this.words);
    return this.enumerator.idle(this.words);
  }

  /** Makes a state the one that `values` is about. */
  load(state: number): void {
    if (state === this.state) return;
    this.state = state;
    this.decoded = false;
  }

  /** Finds the enabled actions of a state and adds the states that they lead to. */
  expand(state: number): void {
    this.enumerate(state);
    for (let choice = 0; choice < this.count; choice++) this.commit(choice);
  }

  /** Finds the enabled actions of a state. */
  enumerate(state: number): void {
    this.enumerateTogether(state, state + 1, undefined);
    this.settle(state);
    this.stops = 0;
    const { actions, targets } = this.pending;
    for (let choice = 0; choice < this.count; choice++) {
      this.actions[choice] = actions[choice]!;
      this.targets[choice] = targets[choice]!;
      if (targets[choice] !== PENDING) this.stops++;
    }
  }

  /** Adds the state that a choice of the enumerated one leads to. @returns its number, or why there is none */
  commit(choice: number): number {
    const { pending, store } = this;
    const place = this.first + choice;
    if (pending.targets[place] === PENDING) {
      const known = store.count;
      pending.targets[place] = store.add(pending.words, place * this.words.length, pending.hashes[place]!);
      if (store.count > known) this.sleep?.set(known, 0, -1, -1, false);
    }
    this.targets[choice] = pending.targets[place]!;
    return pending.targets[place]!;
  }

  /**
   * Finds the enabled actions of successive states together, as many as fit: their targets are then looked for together.
   * @returns the number behind the last of them, more than `from`
   */
  enumerateFrom(from: number, to: number): number {
    return this.enumerateTogether(from, to, this.wakeful ? undefined : this.sleep);
  }

  private enumerateTogether(from: number, to: number, sleep: Sleep | undefined): number {
    const { store } = this;
    if (store.count >= this.groupAt) {
      this.groupAt = Number.POSITIVE_INFINITY;
      this.group();
    }
    if (store instanceof Frontier) store.leaveBehind(from);
    this.pending.clear(this.enumerator.format.layout.words);
    this.batch = from;
    let state = from;
    for (; state < to && state < from + mostStates && this.pending.count < mostActions; state++) {
      store.read(state, this.words);
      while (!this.fits(state, sleep)) {
        if (state > from) return this.touched(state);
        this.widen();
        store.read(state, this.words);
      }
      this.ends[state - from] = this.pending.count;
      this.sleepers[state - from] = this.enumerator.sleepers;
      this.sleepersFlags[state - from] = this.enumerator.sleepersFlags;
    }
    return this.touched(state);
  }

  /** Makes one of the states enumerated together the enumerated one, and adds what its actions lead to. */
  expandNext(state: number): void {
    this.settle(state);
    this.stops = 0;
    const { pending, store, first, end, sleep } = this;
    const { words, hashes, targets, participants } = pending;
    const stride = this.words.length;
    const known = store.count;
    /** The participants all of whose actions led to states that were known before. */
    let old = -1;
    for (let place = first; place < end; place++) {
      if (targets[place] !== PENDING) {
        this.stops++;
        continue;
      }
      const before = store.count;
      targets[place] = store.add(words, place * stride, hashes[place]!);
      if (store.count > before) old &= ~participantBit(participants[place]!);
    }
    if (sleep !== undefined && store.count > known) this.noteNew(sleep, known, old);
  }

  /** Says what is looked at in states. */
  attend(attention: Attention): void {
    this.quietActions = new QuietActions(this.tables, attention);
  }

  /** Is nothing that is looked at other than in the state that it was found from? */
  isQuiet(state: number): boolean {
    return this.quietActions !== undefined && this.sleep?.isQuiet(state) === true;
  }

  /** Notes what need not be followed, and not be looked at, in the states that the expanded one has led to first. */
  private noteNew(sleep: Sleep, known: number, old: number): void {
    const { quietActions } = this;
    const { targets, participants, low, high, actions } = this.pending;
    quietActions?.refresh();
    let next = known;
    for (let place = this.first; place < this.end; place++) {
      if (targets[place] !== next) continue;
      const participant = participants[place]!;
      const before = participant < mostSleepers ? (1 << participant) - 1 : 0;
      sleep.set(next++, old | before, low[place]!, high[place]!, quietActions?.has(actions[place]!) === true);
    }
  }

  /** Which of the enumerated state's enabled actions a pending one is. */
  choiceOf(place: number): number {
    const { pending, first, end, words } = this;
    if (this.count === end - first) return place - first;
    const from = pending.count;
    this.store.read(this.state, words);
    this.enumerator.enumerateAll(words);
    const { actions, hashes, targets } = pending;
    const isIt = (other: number) =>
      actions[other] === actions[place] &&
      targets[other] === targets[place] &&
      (targets[place] !== PENDING || hashes[other] === hashes[place]);
    let choice = 0;
    while (!isIt(from + choice)) choice++;
    pending.count = from;
    return choice;
  }

  /** The number of the state that a choice of the enumerated one leads to, if it has been added and states are kept whole. */
  find(choice: number): number | undefined {
    const { pending, store } = this;
    const place = this.first + choice;
    if (pending.targets[place] !== PENDING || store instanceof Frontier) return undefined;
    return store.find(pending.words, place * this.words.length, pending.hashes[place]!);
  }

  /** To be called when an action that is `FRESH` is enabled for the first time, as a choice of a state. */
  meet(action: number, choice: number, state: number): void {
    const { tables } = this;
    tables.journal?.note(worked.greet, action, choice, state);
    const unhandled = tables.unhandled(action);
    if (unhandled === undefined) return;
    const { participant } = tables.actions[action]!;
    const { effect, option } = unhandled;
    this.onUnhandled?.(tables.automata[participant]!, effect.local, option, effect, choice, state);
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

  /** Enumerates the state whose words have been read. @returns false where the format is too narrow */
  private fits(state: number, sleep: Sleep | undefined): boolean {
    const { pending, enumerator, canonizer } = this;
    const before = pending.count;
    if (!enumerator.enumerate(this.words, sleep?.participantsOf(state), sleep?.lowOf(state), sleep?.highOf(state)))
      return false;
    if (canonizer === undefined) return true;
    for (let place = before; place < pending.count; place++) {
      if (pending.targets[place] === PENDING) this.canonize(place, canonizer);
    }
    if (!enumerator.format.outgrown) return true;
    pending.count = before;
    return false;
  }

  private readNumbers({ layout }: Format): void {
    this.store.read(this.state, this.words);
    unpack(layout, this.words, this.numbers);
  }

  private touched(end: number): number {
    this.enumerator.format.refresh();
    this.store.touch(this.pending.hashes, this.pending.count);
    this.sleep?.reserve(this.batch, this.store.count, this.store.count + this.pending.count);
    return end;
  }

  /** Turns the target of an action into the state that stands for it. */
  private canonize(place: number, canonizer: Canonizer): void {
    const { pending } = this;
    const { format, clustering } = this.enumerator;
    const { words } = format.layout;
    const numbers = new Int32Array(clustering.clusters.length);
    const fields = new Int32Array(clustering.fields);
    const target = pending.words.subarray(place * words, (place + 1) * words);
    format.decode(target, numbers, fields);
    if (!canonizer.canonical(fields)) return;
    clustering.encode(fields, numbers);
    // What has no room yet makes the format too narrow: the state is enumerated once more.
    if (format.outgrown) return;
    pack(format.layout, numbers, target);
    format.refresh();
    pending.hashes[place] = format.hash(target, 0);
  }

  /** Sums up the actions of an enumerated state. */
  private settle(state: number): void {
    const { pending, tables, ends } = this;
    this.load(state);
    this.first = state === this.batch ? 0 : ends[state - this.batch - 1]!;
    const { first } = this;
    const end = ends[state - this.batch]!;
    this.end = end;
    this.count = end - first + this.sleepers[state - this.batch]!;
    let flags = this.sleepersFlags[state - this.batch]! & ~FRESH;
    for (let place = first; place < end; place++) flags |= tables.flags[pending.actions[place]!]!;
    this.helpful = (flags & HELPFUL) !== 0;
    this.restless = (flags & RESTLESS) !== 0;
    if ((flags & FRESH) !== 0) this.greet(state);
  }

  /** Notes the actions that are enabled for the first time. */
  private greet(state: number): void {
    const { pending, tables, first, end } = this;
    for (let place = first; place < end; place++) {
      const action = pending.actions[place]!;
      if ((tables.flags[action]! & FRESH) !== 0) this.meet(action, this.choiceOf(place), state);
    }
  }

  /** Makes room for what came up since. */
  private widen(): void {
    const { clustering } = this.enumerator;
    const apart = takenApart(clustering, this.limits.combinations);
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
    this.decoded = false;
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
}
