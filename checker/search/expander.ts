import type { ChannelOption } from '../channels/channel.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { type Attention, QuietActions } from './attention.js';
import type { Effect } from './effect.js';
import { type Limits, usualLimits } from './grouping.js';
import { Frontier, type StoreKind } from './inexact.js';
import { worked } from './journal.js';
import { pack } from './layout.js';
import type { Pending } from './pending.js';
import { Sleep } from './sleep.js';
import type { StateStore } from './state-store.js';
import { StoredStates } from './stored-states.js';
import { Successors } from './successors.js';
import { FRESH, type Tables } from './tables.js';
import { PENDING } from './targets.js';
import { Batch, mostActions, mostStates } from './together/batch.js';
import { type Alone, Crew, type Helpers } from './together/crew.js';

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

/**
 * Turns a state's number into its enabled actions, in the order of docs/semantics.md. States are kept packed in a store; a
 * format that becomes too narrow is replaced on the way. To *enumerate* a state is to find its actions, to *commit* one of them
 * is to add the state that it leads to.
 */
export class Expander {
  readonly states: StoredStates;
  readonly store: StateStore | Frontier;
  /** The enabled actions of the enumerated state: how many, where they lead as far as they are committed, and their numbers in `tables.actions`. */
  count = 0;
  readonly targets: number[] = [];
  readonly actions: number[] = [];
  /** Whether the expanded state has an enabled helpful action, and one that moves somebody or sends. */
  helpful = false;
  restless = false;
  /** How many actions of it, or of all that were expanded with it, lead to no state. */
  stops = 0;
  /** The place of its first action among the pending ones, and the one behind the last; those that sleep are not there. */
  first = 0;
  end = 0;

  private readonly onUnhandled: OnUnhandled | undefined;
  private readonly canonizer: Canonizer | undefined;
  private state = 0;
  /** The local states of the state in hand, where they have been asked for. */
  private decoded: Int32Array | undefined;
  /** The states that are enumerated together, here or by the crew. */
  private readonly own: Batch;
  batch: Batch;
  private crew: Crew | undefined;
  /** What is known of the states that wait; undefined where states stand for others. */
  private readonly sleep: Sleep | undefined;
  private readonly wakeful: boolean;
  private readonly successors: Successors;

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
    this.onUnhandled = onUnhandled;
    this.canonizer = canonizer;
    // In a store of bits a state that is left out must not take others with it.
    this.sleep = canonizer === undefined ? new Sleep() : undefined;
    this.wakeful = wakeful || kind !== 'exact';
    this.states = new StoredStates(tables, kind, expected, limits);
    this.store = this.states.store;
    this.successors = new Successors(this.store, this.sleep);
    this.own = new Batch(this.states.enumerator.pending);
    this.batch = this.own;
  }

  /** The loaded or expanded state: participants' local states, the adversary's knowledge, then channels' contents. */
  get values(): Int32Array {
    return this.states.valuesOf(this.state);
  }

  /** The same without the channels, which no predicate reads: less than half of the work on most models. */
  get locals(): Int32Array {
    this.decoded ??= this.states.localsOf(this.state);
    return this.decoded;
  }

  /** What is kept of the states that wait, in bytes. */
  get waiting(): number {
    return this.sleep?.bytes ?? 0;
  }

  /** The actions found and not forgotten yet; those of the expanded state begin at `first`. */
  get pending(): Pending {
    return this.batch.pending;
  }

  /** What could happen in the expanded state and leaves it as it is (so it is not enabled), by numbers in `tables.actions`. */
  get idle(): number[] {
    this.store.read(this.state, this.states.words);
    return this.states.enumerator.idle(this.states.words);
  }

  /** Makes a state the one that `values` is about. */
  load(state: number): void {
    if (state === this.state) return;
    this.state = state;
    this.decoded = undefined;
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
      pending.targets[place] = store.add(pending.words, place * this.states.words.length, pending.hashes[place]!);
      if (store.count > known && this.sleep !== undefined) {
        this.sleep.reserve(this.state, known, known + 1);
        this.sleep.set(known, 0, -1, -1, false);
      }
    }
    this.targets[choice] = pending.targets[place]!;
    return pending.targets[place]!;
  }

  /**
   * Finds the enabled actions of successive states together, as many as fit: their targets are then looked for together.
   * @returns the number behind the last of them, more than `from`
   */
  enumerateFrom(from: number, to: number): number {
    const { crew, states, wakeful } = this;
    const sleep = wakeful ? undefined : this.sleep;
    if (crew === undefined) return this.enumerateTogether(from, to, sleep);
    states.groupIfDue();
    const { batch, end } = crew.take(from, to, states.enumerator);
    if (batch === undefined) return this.enumerateTogether(from, end, sleep);
    this.batch = batch;
    this.store.touch(this.pending.hashes, this.pending.count);
    return end;
  }

  /** Lets other threads take part in enumerating states, from now on. @returns why they cannot, if so */
  engage(helpers: Helpers): Alone | undefined {
    if (this.canonizer !== undefined) return 'reduction';
    if (this.store instanceof Frontier) return 'inexact';
    this.crew = new Crew(helpers, this.store, this.wakeful ? undefined : this.sleep);
    return undefined;
  }

  /** Do other threads take part, and are of no use? */
  get isHelpedInVain(): boolean {
    return this.crew?.isInVain === true;
  }

  /** Ends the threads that take part. */
  disband(): void {
    this.crew?.end();
    this.crew = undefined;
  }

  private enumerateTogether(from: number, to: number, sleep: Sleep | undefined): number {
    const { states, store, own, tables } = this;
    states.groupIfDue();
    if (store instanceof Frontier) store.leaveBehind(from);
    own.pending = states.enumerator.pending;
    own.pending.clear(states.enumerator.format.layout.words);
    own.from = from;
    this.batch = own;
    let state = from;
    for (; state < to && state < from + mostStates && own.pending.count < mostActions; state++) {
      const before = own.pending.count;
      store.read(state, states.words);
      while (!this.fits(state, sleep)) {
        if (state > from) return this.touched(state);
        states.widen();
        own.pending = states.enumerator.pending;
        store.read(state, states.words);
      }
      const { pending, ends, sleepers, flags } = own;
      const { gatherer } = states.enumerator;
      let any = gatherer.sleepersFlags;
      for (let place = before; place < pending.count; place++) any |= tables.flags[pending.actions[place]!]!;
      ends[state - from] = pending.count;
      sleepers[state - from] = gatherer.sleepers;
      flags[state - from] = any;
    }
    return this.touched(state);
  }

  /** Adds what the actions of states lead to that have been enumerated together. */
  expandTogether(from: number, end: number): void {
    const { batch, successors } = this;
    // Actions that come up are told apart by where they lead: that is replaced by a number when it is added.
    for (let state = from; state < end; state++) if (batch.hasFresh(state)) this.settle(state);
    this.stops = successors.add(batch, this.states.words.length, from, end);
  }

  /** Says what is looked at in states. */
  attend(attention: Attention): void {
    this.successors.quietActions = new QuietActions(this.tables, attention);
  }

  /** Is nothing that is looked at other than in the state that it was found from? */
  isQuiet(state: number): boolean {
    return this.successors.quietActions !== undefined && this.sleep?.isQuiet(state) === true;
  }

  /** Which of the enumerated state's enabled actions a pending one is. */
  choiceOf(place: number): number {
    const { pending, first, end } = this;
    const { words } = this.states;
    if (this.count === end - first) return place - first;
    const { enumerator } = this.states;
    const all = enumerator.pending;
    const from = all.count;
    this.store.read(this.state, words);
    enumerator.enumerateAll(words);
    const isIt = (other: number) =>
      all.actions[other] === pending.actions[place] &&
      all.targets[other] === pending.targets[place] &&
      (all.targets[other] !== PENDING || all.hashes[other] === pending.hashes[place]);
    let choice = 0;
    while (!isIt(from + choice)) choice++;
    all.count = from;
    return choice;
  }

  /** The number of the state that a choice of the enumerated one leads to, if it has been added and states are kept whole. */
  find(choice: number): number | undefined {
    const { pending, store } = this;
    const place = this.first + choice;
    if (pending.targets[place] !== PENDING || store instanceof Frontier) return undefined;
    return store.find(pending.words, place * this.states.words.length, pending.hashes[place]!);
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

  /** Enumerates the state whose words have been read. @returns false where the format is too narrow */
  private fits(state: number, sleep: Sleep | undefined): boolean {
    const { pending, canonizer } = this;
    const { enumerator, words } = this.states;
    const before = pending.count;
    if (!enumerator.enumerate(words, sleep?.participantsOf(state), sleep?.lowOf(state), sleep?.highOf(state)))
      return false;
    if (canonizer === undefined) return true;
    for (let place = before; place < pending.count; place++) {
      if (pending.targets[place] === PENDING) this.canonize(place, canonizer);
    }
    if (!enumerator.format.outgrown) return true;
    pending.count = before;
    return false;
  }

  private touched(end: number): number {
    this.states.enumerator.format.refresh();
    this.store.touch(this.pending.hashes, this.pending.count);
    return end;
  }

  /** Turns the target of an action into the state that stands for it. */
  private canonize(place: number, canonizer: Canonizer): void {
    const { pending } = this;
    const { format, clustering } = this.states.enumerator;
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

  /** Makes one of the states enumerated together the enumerated one, and sums up its actions. */
  settle(state: number): void {
    const { batch } = this;
    this.load(state);
    this.first = batch.startOf(state);
    this.end = batch.endOf(state);
    this.count = batch.countOf(state);
    this.helpful = batch.isHelpful(state);
    this.restless = batch.isRestless(state);
    if (batch.hasFresh(state)) this.greet(state);
  }

  /** Notes the actions that are enabled for the first time. */
  private greet(state: number): void {
    const { pending, tables, first, end } = this;
    for (let place = first; place < end; place++) {
      const action = pending.actions[place]!;
      if ((tables.flags[action]! & FRESH) !== 0) this.meet(action, this.choiceOf(place), state);
    }
  }
}
