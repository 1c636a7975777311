import { type KnowledgeTable, NOTHING } from '../adversary/knowledge-table.js';
import type { Channel, ChannelOption } from '../channels/channel.js';
import { OVERFLOW } from '../channels/channel.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import type { Effect } from './effect.js';
import { bitsFor, hashOfField, type Layout, layoutFor, pack, unpack } from './layout.js';
import { StateStore } from './state-store.js';
import type { Tables } from './tables.js';

/** Targets of actions that lead to no state; the numbers of states stay far below. */
export const OVERFLOWS = 0xffff_ffff;
export const CANNOT_BE_COMPUTED = 0xffff_fffe;

/** Does the action lead to a state? */
export const isState = (target: number): boolean => target < PENDING;

/** The target of an action that leads to a state whose number is not known yet: see `Expander.enumerate`. */
export const PENDING = 0xffff_fffd;

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

/**
 * Turns a state's number into its enabled actions, in the order of docs/semantics.md. States are kept packed in a store; a
 * layout whose field becomes too narrow is replaced on the way.
 */
export class Expander {
  readonly store: StateStore;
  /** The loaded state: participants' local states, the adversary's knowledge, then channels' contents. */
  values: Int32Array;
  /** The enabled actions of the expanded state: how many, where they lead, and their numbers in `tables.actions`. */
  count = 0;
  readonly targets: number[] = [];
  readonly actions: number[] = [];
  /** Whether the expanded state has an enabled helpful action, and one that moves somebody or sends. */
  helpful = false;
  restless = false;
  /** How many of them lead to no state. */
  stops = 0;
  /** What could happen in the expanded state and leaves it as it is (so it is not enabled), by numbers in `tables.actions`. */
  idle: number[] = [];

  /** Where the actions of an enumerated state lead: for each its target's words, and their hash. */
  private pending: number[] = [];
  private readonly pendingHashes: number[] = [];
  private deferring = false;
  private state = 0;
  private layout: Layout;
  private hash = 0;
  private words: Int32Array;
  private nextWords: Int32Array;
  private after: Int32Array;
  /** The fields that the action in hand has changed so far, the first `changes` of the list. */
  private readonly touched: number[] = [];
  private changes = 0;

  constructor(
    readonly tables: Tables,
    private readonly onUnhandled?: OnUnhandled,
  ) {
    this.layout = layoutFor(this.bits());
    this.store = new StateStore(this.layout.words);
    this.words = new Int32Array(this.layout.words);
    this.nextWords = new Int32Array(this.layout.words);
    this.values = new Int32Array(tables.sizes.length);
    this.after = new Int32Array(tables.sizes.length);
    this.store.add(this.words, 0);
  }

  /** Unpacks a state into `values`. */
  load(state: number): void {
    this.store.read(state, this.words);
    unpack(this.layout, this.words, this.values);
  }

  /**
   * Finds the enabled actions of a state, and adds no state: `targets` of those that lead to one are `PENDING` until `commit`. What was
   * found counts until the next call of this or `expand`.
   */
  enumerate(state: number): void {
    this.deferring = true;
    this.expand(state);
    this.deferring = false;
  }

  /** Adds the state that an enumerated action leads to. @returns its number; the target where the action leads to no state */
  commit(choice: number): number {
    if (this.targets[choice] !== PENDING) return this.targets[choice]!;
    const { nextWords, pending } = this;
    for (let word = 0; word < nextWords.length; word++) nextWords[word] = pending[choice * nextWords.length + word]!;
    const target = this.store.add(nextWords, this.pendingHashes[choice]!);
    this.targets[choice] = target;
    return target;
  }

  /** Does an enumerated action lead to this state? It is not added. */
  leadsTo(choice: number, state: number): boolean {
    if (this.targets[choice] !== PENDING) return this.targets[choice] === state;
    const { nextWords, pending } = this;
    this.store.read(state, nextWords);
    return nextWords.every((word, index) => word === pending[choice * nextWords.length + index]);
  }

  /** Finds the enabled actions of a state and adds the states that they lead to. */
  expand(state: number): void {
    this.load(state);
    this.state = state;
    this.after.set(this.values);
    this.hash = 0;
    for (let field = 0; field < this.values.length; field++) this.hash ^= hashOfField(field, this.values[field]!);
    this.count = 0;
    this.helpful = false;
    this.restless = false;
    this.stops = 0;
    this.idle = [];
    const { tables } = this;
    for (let participant = 0; participant < tables.names.length; participant++) {
      const local = this.values[participant]!;
      const channels = tables.routes.channels[participant]!;
      for (let index = 0; index < channels.length; index++) {
        const channel = channels[index]!;
        const content = this.values[channel.field]!;
        if (content === undefined || content === 0) continue;
        const options = channel.options(content);
        for (let number = 0; number < options.length; number++)
          this.transmit(participant, local, channel, options[number]!);
      }
      if (tables.knowledge !== undefined) this.forge(participant, local, tables.knowledge);
      const moves = tables.moves(participant, local);
      for (let index = 0; index < moves.length; index++) {
        const move = moves[index]!;
        if (this.take(participant, local, move, move.action)) this.note(move, move.helpful);
      }
    }
  }

  private transmit(participant: number, local: number, channel: Channel, option: ChannelOption): void {
    const { tables } = this;
    this.change(channel.field, option.rest);
    if (option.kind === 'lose') {
      this.settle(tables.loss(participant, option));
      return;
    }
    const effect = tables.effect(participant, local, option.item.symbol);
    if (!this.take(participant, local, effect, tables.delivery(participant, option, effect))) return;
    this.note(effect, option.kind === 'deliver' && !tables.corrupt[participant]);
    if (effect.step.reception !== 'handled' && (effect.noted & (option.repeated ? 2 : 1)) === 0) {
      effect.noted |= option.repeated ? 2 : 1;
      this.onUnhandled?.(tables.automata[participant]!, local, option, effect, this.count - 1, this.state);
    }
  }

  private forge(participant: number, local: number, knowledge: KnowledgeTable): void {
    const content = this.values[this.tables.knowledgeField]!;
    for (const { forgery, effect, action } of this.tables.forges(participant, local)) {
      if (knowledge.permits(content, forgery) && this.take(participant, local, effect, action))
        this.note(effect, false);
    }
  }

  private note(effect: Effect, helpful: boolean): void {
    if (!effect.taken) effect.taken = true;
    if (!helpful) return;
    this.helpful = true;
    if (effect.restless) this.restless = true;
  }

  /** Applies an effect on top of the changes so far; false where it leads back to the same state. */
  private take(participant: number, local: number, effect: Effect, action: number): boolean {
    if (effect.poisoned) return this.stop(CANNOT_BE_COMPUTED, action);
    if (effect.next !== local) this.change(participant, effect.next);
    for (let index = 0; index < effect.sends; index++) {
      const channel = effect.channels[index]!;
      if (channel.field >= this.values.length) this.relayout();
      const content = channel.append(this.after[channel.field]!, effect.items[index]!);
      if (content === OVERFLOW) return this.stop(OVERFLOWS, action);
      this.change(channel.field, content);
    }
    if (effect.lesson !== NOTHING) this.learn(this.tables, effect.lesson);
    return this.settle(action);
  }

  private learn({ knowledge, knowledgeField }: Tables, lesson: number): void {
    const content = this.values[knowledgeField]!;
    const next = knowledge!.learn(content, lesson);
    if (next !== content) this.change(knowledgeField, next);
  }

  private change(field: number, value: number): void {
    this.after[field] = value;
    this.touched[this.changes++] = field;
  }

  /** Records an action without a successor. */
  private stop(target: number, action: number): true {
    for (; this.changes > 0; this.changes--) {
      const field = this.touched[this.changes - 1]!;
      this.after[field] = this.values[field]!;
    }
    this.record(target, action);
    this.stops++;
    return true;
  }

  /** Adds the state that the changes lead to and records the action, unless nothing changed. */
  private settle(action: number): boolean {
    const { touched, changes, values, after, layout, words } = this;
    let { nextWords, hash } = this;
    for (let word = 0; word < words.length; word++) nextWords[word] = words[word]!;
    let changed = false;
    let fits = true;
    for (let index = 0; index < changes; index++) {
      const field = touched[index]!;
      const before = values[field]!;
      const now = after[field]!;
      if (now === before) continue;
      changed = true;
      if (now > layout.max[field]!) fits = false;
    }
    if (changed && !fits) {
      this.relayout();
      ({ nextWords } = this);
      pack(this.layout, this.after, nextWords);
    }
    for (let index = 0; index < changes; index++) {
      const field = touched[index]!;
      const before = this.values[field]!;
      const now = this.after[field]!;
      if (now === before) continue;
      hash ^= hashOfField(field, before) ^ hashOfField(field, now);
      if (fits) nextWords[layout.word[field]!]! ^= (before ^ now) << layout.shift[field]!;
      this.after[field] = before;
    }
    this.changes = 0;
    if (changed) this.record(this.deferring ? this.defer(nextWords, hash) : this.store.add(nextWords, hash), action);
    else this.idle.push(action);
    return changed;
  }

  private defer(words: Int32Array, hash: number): number {
    for (let word = 0; word < words.length; word++) this.pending[this.count * words.length + word] = words[word]!;
    this.pendingHashes[this.count] = hash;
    return PENDING;
  }

  private record(target: number, action: number): void {
    this.targets[this.count] = target;
    this.actions[this.count] = action;
    this.count++;
  }

  private bits(): number[] {
    return this.tables.sizes.map((size) => bitsFor(Math.max(0, size() - 1)));
  }

  /** Makes room for fields and values that came up since, in every state stored so far and in the loaded one. */
  private relayout(): void {
    const old = this.layout;
    const layout = layoutFor(this.bits());
    const fields = layout.word.length;
    const values = new Int32Array(fields);
    this.store.rewrite(layout.words, (from, to) => {
      unpack(old, from, values);
      pack(layout, values, to);
    });
    this.pending = this.repacked(old, layout);
    this.layout = layout;
    this.values = widened(this.values, fields);
    this.after = widened(this.after, fields);
    this.words = new Int32Array(layout.words);
    this.nextWords = new Int32Array(layout.words);
    pack(layout, this.values, this.words);
  }

  /** What is pending in another layout. */
  private repacked(old: Layout, layout: Layout): number[] {
    if (!this.deferring) return [];
    const from = new Int32Array(old.words);
    const to = new Int32Array(layout.words);
    const values = new Int32Array(layout.word.length);
    const pending: number[] = [];
    for (let choice = 0; choice < this.count; choice++) {
      for (let word = 0; word < old.words; word++) from[word] = this.pending[choice * old.words + word] ?? 0;
      unpack(old, from, values);
      pack(layout, values, to);
      pending.push(...to);
    }
    return pending;
  }
}

function widened(values: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(length);
  wider.set(values);
  return wider;
}
