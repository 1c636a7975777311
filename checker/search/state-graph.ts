import type { Problem } from '../errors.js';
import { ChunkedNumbers } from './chunked.js';
import { Edges } from './edges.js';
import type { Expander } from './expander.js';
import type { Growing } from './memory.js';

const EXPANDED = 1;
const RESTLESS = 2;
const HELPED = 4;
/** Edges are numbered with 32 bits. */
const mostEdges = 2 ** 32 - 1;

/** Why a search did not expand every reachable state. */
export type Cut = 'states' | 'depth' | 'time' | 'first' | 'interrupted' | 'memory';

/** An action that leads to no state: `choice` of `state`. */
export interface Stop {
  readonly state: number;
  readonly choice: number;
}

/** What is saved of a graph beside its states and columns. */
export interface SavedGraph {
  readonly transitions: number;
  readonly bounded: boolean;
  readonly overflow: Stop | null;
  readonly problem: Problem | null;
}

/** What a search has found: states by number in breadth-first order, the initial one first. */
export class StateGraph {
  transitions = 0;
  depth = 0;
  /** Why it ended early, if it did. */
  cut: Cut | undefined;
  /** Has a state been left unexpanded for lying outside `within`? */
  bounded = false;
  overflow: Stop | undefined;
  /** The first problem that the search ran into. */
  problem: Problem | undefined;
  /** Absent unless a judge needs them. */
  readonly edges: Edges | undefined;
  /** What else grows with the states. */
  readonly attached: Growing[] = [];
  private readonly parents = new ChunkedNumbers();
  /** By state: the choice of its parent that leads to it, where the parent cannot be asked any more. */
  private readonly choices: ChunkedNumbers | undefined;
  private readonly flags = new ChunkedNumbers(Uint8Array);

  constructor(
    readonly expander: Expander,
    keepEdges: boolean,
    reduced = false,
    /** What everything that grows with the states may take together. */
    private readonly mostBytes = Number.POSITIVE_INFINITY,
  ) {
    this.edges = keepEdges ? new Edges(reduced) : undefined;
    this.parents.push(0);
    if (!expander.store.exact) {
      this.choices = new ChunkedNumbers();
      this.choices.push(0);
    }
  }

  get states(): number {
    return this.expander.store.count;
  }

  /** May so many more bytes be taken? */
  hasRoom(bytes: number): boolean {
    return this.room >= bytes;
  }

  /** To be called before so many more bytes are taken. @throws RangeError where that is too much */
  claim(bytes: number): void {
    if (!this.hasRoom(bytes)) throw new RangeError('The search may take no more memory.');
  }

  /** Makes room for the states that pending actions lead to. @returns false where that would take too much */
  reserve(): boolean {
    const { store, pending } = this.expander;
    const more = pending.count;
    if (this.edges !== undefined && this.edges.targets.length + more > mostEdges) return false;
    // Parents, flags and edges are chunks of no account beside a table: they are counted when they are there.
    return store.reserve(more, () => this.room);
  }

  private get room(): number {
    const { store } = this.expander;
    const { parents, flags, edges, attached, mostBytes } = this;
    const own = store.bytes + this.expander.waiting + parents.bytes + flags.bytes + (edges?.bytes ?? 0);
    let taken = own;
    for (const { bytes } of attached) taken += bytes;
    return mostBytes - taken;
  }

  /** Was the state expanded? Otherwise nothing is known of its actions. */
  isExpanded(state: number): boolean {
    return (this.flags.get(state) & EXPANDED) !== 0;
  }

  /** Does no enabled helpful action move anybody or send? */
  isAtRest(state: number): boolean {
    return (this.flags.get(state) & (EXPANDED | RESTLESS)) === EXPANDED;
  }

  /** Has it an enabled helpful action? */
  isHelped(state: number): boolean {
    return (this.flags.get(state) & HELPED) !== 0;
  }

  /** How many states are known when a state has its turn: those that states before it lead to, and the first. */
  knownBefore(state: number): number {
    let low = 1;
    let high = this.states;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.parents.get(middle) < state) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Everything beside the states that is known of the graph, by name: lists that only ever grow. */
  get columns(): ReadonlyMap<string, ChunkedNumbers> {
    const { parents, flags, edges } = this;
    return new Map([['parents', parents], ['flags', flags], ...(edges?.columns ?? [])]);
  }

  /** Takes up what was saved of a search, when its states are there. @param parts by name of a column: its bytes */
  restore(
    { transitions, bounded, overflow, problem }: SavedGraph,
    parts: (column: string) => readonly Uint8Array[],
  ): void {
    this.transitions = transitions;
    this.bounded = bounded;
    this.overflow = overflow ?? undefined;
    this.problem = problem ?? undefined;
    for (const [name, numbers] of this.columns) {
      numbers.clear();
      for (const bytes of parts(name)) numbers.restore(bytes);
    }
  }

  /**
   * Takes over what the expander has just found out about the next state.
   * @param chosen its choices that are followed
   */
  addExpanded(state: number, chosen: readonly number[]): void {
    const { expander, edges } = this;
    const { first, end, pending } = expander;
    const { targets, actions } = pending;
    this.addNode(state, expander.store.count, expander.restless, expander.helpful);
    if (this.choices !== undefined) addChoices(this.choices, targets, first, end);
    if (edges !== undefined) {
      for (const choice of chosen) edges.add(targets[first + choice]!, actions[first + choice]!, choice);
      edges.close();
    }
    this.transitions += chosen.length;
  }

  /** Takes over what the expander has just found out about the next states, all of whose actions are followed. */
  addExpandedTogether(from: number, end: number): void {
    const { edges, choices } = this;
    const { batch } = this.expander;
    const { targets, actions } = batch.pending;
    let transitions = 0;
    for (let state = from; state < end; state++) {
      this.addNode(state, batch.knownAfter(state), batch.isRestless(state), batch.isHelpful(state));
      transitions += batch.countOf(state);
      if (edges === undefined && choices === undefined) continue;
      const first = batch.startOf(state);
      const last = batch.endOf(state);
      if (choices !== undefined) addChoices(choices, targets, first, last);
      if (edges === undefined) continue;
      for (let place = first; place < last; place++) edges.add(targets[place]!, actions[place]!, place - first);
      edges.close();
    }
    this.transitions += transitions;
  }

  /** @param known how many states are known when it has been expanded */
  private addNode(state: number, known: number, restless: boolean, helped: boolean): void {
    this.parents.fillTo(known, state);
    this.flags.push(EXPANDED | (restless ? RESTLESS : 0) | (helped ? HELPED : 0));
  }

  /** The next state stays unexpanded. */
  addUnexpanded(): void {
    this.edges?.close();
    this.flags.push(0);
  }

  /** The least of the shortest paths to a state. */
  pathTo(state: number): number[] {
    const path: number[] = [];
    const { expander } = this;
    for (let child = state; child !== 0; ) {
      const parent = this.parents.get(child);
      path.push(this.choices?.get(child) ?? choiceTo(expander, parent, child));
      child = parent;
    }
    return path.reverse();
  }
}

/** Notes, of the states that a node has led to first, by which of its choices. */
function addChoices(choices: ChunkedNumbers, targets: Uint32Array, first: number, end: number): void {
  for (let place = first; place < end; place++) if (targets[place] === choices.length) choices.push(place - first);
}

/** The first choice of a state that leads to another. */
function choiceTo(expander: Expander, from: number, to: number): number {
  expander.enumerate(from);
  for (let choice = 0; choice < expander.count; choice++) if (expander.find(choice) === to) return choice;
  throw new Error(`State ${from} does not lead to state ${to}.`);
}
