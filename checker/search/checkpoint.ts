import { CheckerError } from '../errors.js';
import { repeat } from './journal.js';
import type { Layout } from './layout.js';
import { digestOf, type SearchIdentity } from './search-identity.js';
import type { Cut, SavedGraph, StateGraph } from './state-graph.js';

/** Where checkpoints are kept. Nothing that it says is complete may be lost when the process is killed. */
export interface CheckpointStore {
  /** What the last `commit` was given, if there was one. */
  index(): string | undefined;
  /** What was written under a name. @throws Error where it is not there */
  read(name: string): Uint8Array;
  /** Writes under a name that the index does not mention yet. */
  write(name: string, parts: Iterable<Uint8Array>): void;
  /** Puts another index in the place of the last one, at once or not at all, and forgets everything but what has these names. */
  commit(index: string, names: readonly string[]): void;
  /** Forgets everything. */
  clear(): void;
}

/** Keeps a search, so that it can go on after it was ended. */
export interface CheckpointOptions {
  readonly store: CheckpointStore;
  /** How many states are expanded between two checkpoints. */
  readonly every?: number;
  /** Of the checker: another one begins anew. */
  readonly version?: string;
  /** Told when a search goes on, and when a checkpoint is complete. */
  onCheckpoint?(event: { readonly kind: 'resumed' | 'saved'; readonly states: number }): void;
}

const usuallyEvery = 5_000_000;
/** How many numbers or states are written under one name. */
const block = 2 ** 23;

/** Something written. */
interface Part {
  readonly name: string;
  readonly count: number;
  readonly sum: number;
}

/** A checkpoint, but for what is written apart. */
interface Index extends SavedGraph {
  readonly identity: SearchIdentity;
  readonly serial: number;
  readonly expanded: number;
  readonly digest: number;
  readonly journal: readonly Part[];
  readonly groups: readonly (readonly number[])[];
  readonly apart: readonly number[];
  readonly grouped: boolean;
  readonly clusters: readonly Part[];
  readonly layouts: readonly Layout[];
  readonly states: readonly (Part & { readonly layout: number })[];
  readonly columns: Readonly<Record<string, readonly Part[]>>;
}

/** Was the search ended by something that may be otherwise the next time? */
export const mayGoOn = (cut: string | null | undefined): boolean =>
  cut === 'time' || cut === 'interrupted' || cut === 'memory';

/**
 * Saves a search now and then and takes it up again. What only ever grows is written once; what is interned is saved as the works
 * that interned it (`Journal`), and judges look at the stored states again.
 */
export class Checkpoint {
  private next: number;
  private serial = 0;
  private written = 0;
  private states: Index['states'] = [];
  private layouts: Layout[] = [];
  private columns: Record<string, readonly Part[]> = {};
  /** The clustering that the written states are of. */
  private clustering: unknown;

  constructor(
    private readonly graph: StateGraph,
    private readonly identity: SearchIdentity,
    private readonly options: CheckpointOptions,
  ) {
    this.next = this.every;
  }

  /** Is one to be saved, when so many states are expanded? */
  isDue(expanded: number, cut: Cut | undefined): boolean {
    return cut === undefined ? expanded >= this.next : mayGoOn(cut) && this.next !== Number.POSITIVE_INFINITY;
  }

  /** Saves the search when the first states are expanded and nothing is known of the others. */
  save(expanded: number): void {
    const { graph, options } = this;
    const { expander } = graph;
    const { clustering, layout, grouped } = expander.states.shape;
    this.serial++;
    this.next = graph.cut === undefined ? expanded + this.every : Number.POSITIVE_INFINITY;
    if (this.clustering !== clustering) {
      this.clustering = clustering;
      this.states = [];
      this.layouts = [];
    }
    this.saveStates(layout);
    for (const [name, numbers] of graph.columns) {
      const known = this.columns[name] ?? [];
      const parts = blocks(total(known), numbers.length).map(([from, to]) =>
        this.write(name, to - from, numbers.stored(from, to)),
      );
      this.columns[name] = [...known, ...parts];
    }
    const index: Index = {
      identity: this.identity,
      serial: this.serial,
      expanded,
      digest: digestOf(expander.tables),
      transitions: graph.transitions,
      bounded: graph.bounded,
      overflow: graph.overflow ?? null,
      problem: graph.problem ?? null,
      journal: [this.writeNumbers('journal', expander.tables.journal!.entries)],
      groups: clustering.groups,
      apart: [...clustering.apart],
      grouped,
      clusters: clustering.clusters.map(({ combinations }) => this.writeNumbers('cluster', combinations)),
      layouts: this.layouts,
      states: this.states,
      columns: this.columns,
    };
    const { journal, clusters, states, columns } = index;
    const names = [journal, clusters, states, ...Object.values(columns)].flat().map(({ name }) => name);
    options.store.commit(
      JSON.stringify(index, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint32Array)] : value)),
      names,
    );
    options.onCheckpoint?.({ kind: 'saved', states: expanded });
  }

  /**
   * Takes up the search that was saved, if one was. Nothing may have been expanded yet.
   * @returns how many states are expanded
   * @throws CheckerError (MC690) where it was another search, or something is damaged
   */
  restore(): number {
    const { graph, options } = this;
    const text = options.store.index();
    if (text === undefined) return 0;
    const index = this.understood(text);
    const { tables } = graph.expander;
    try {
      const journal = this.readNumbers(index.journal[0]!);
      repeat(tables, journal, (action, choice, state) => graph.expander.meet(action, choice, state));
      if (digestOf(tables) !== index.digest) throw new Error('the machines take other steps');
      const clusters = index.clusters.map((part) => this.readNumbers(part));
      const layouts = index.layouts.map(layoutFrom);
      const { states } = index;
      const parts = states.map((part) => () => ({ layout: layouts[part.layout]!, words: this.readNumbers(part) }));
      graph.expander.states.restore(
        { groups: index.groups, apart: new Set(index.apart) },
        clusters,
        index.grouped,
        called(parts),
      );
      graph.restore(index, (name) => (index.columns[name] ?? []).map((part) => this.read(part)));
    } catch (error) {
      throw refused(`cannot be taken up (${error instanceof Error ? error.message : String(error)})`);
    }
    this.serial = index.serial;
    this.states = index.states;
    this.layouts = index.layouts.map(layoutFrom);
    this.clustering = graph.expander.states.shape.clustering;
    this.next = index.expanded + this.every;
    this.columns = { ...index.columns };
    options.onCheckpoint?.({ kind: 'resumed', states: index.expanded });
    return index.expanded;
  }

  private get every(): number {
    return this.options.every ?? usuallyEvery;
  }

  private saveStates(layout: Layout): void {
    const { whole: store } = this.graph.expander.states;
    if (this.layouts.at(-1) !== layout) this.layouts = [...this.layouts, layout];
    const known = total(this.states);
    const parts = blocks(known, store.count).map(([from, to]) => ({
      ...this.write('states', to - from, bytesOf(store.stored(from, to))),
      layout: this.layouts.length - 1,
    }));
    this.states = [...this.states, ...parts];
  }

  private understood(text: string): Index {
    let index: Index;
    try {
      index = JSON.parse(text) as Index;
    } catch {
      throw refused('cannot be read');
    }
    const before = index.identity as unknown as Readonly<Record<string, unknown>>;
    const now = this.identity as unknown as Readonly<Record<string, unknown>>;
    const other = Object.keys(now).find((name) => JSON.stringify(before?.[name]) !== JSON.stringify(now[name]));
    if (other !== undefined) throw refused(`is of another search: \`${other}\` differs`);
    return index;
  }

  private writeNumbers(what: string, numbers: Int32Array): Part {
    return this.write(what, numbers.length, bytesOf([numbers]));
  }

  private write(what: string, count: number, parts: Iterable<Uint8Array>): Part {
    const name = `${what}-${this.serial}-${this.written++}`;
    let sum = 0;
    const summed = function* () {
      for (const part of parts) {
        sum = sumOf(part, sum);
        yield part;
      }
    };
    this.options.store.write(name, summed());
    return { name, count, sum };
  }

  private readNumbers(part: Part): Int32Array {
    // A copy: what a store reads may lie anywhere in a larger buffer.
    return new Int32Array(new Uint8Array(this.read(part)).buffer);
  }

  private read({ name, sum }: Part): Uint8Array {
    const bytes = this.options.store.read(name);
    if (sumOf(bytes, 0) !== sum) throw new Error(`${name} is damaged`);
    return bytes;
  }
}

/** The ranges from one number to another, none longer than a block. */
function blocks(from: number, to: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let start = from; start < to; start += block) ranges.push([start, Math.min(to, start + block)]);
  return ranges;
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, { count }) => sum + count, 0);

function* called<T>(makers: readonly (() => T)[]): Generator<T> {
  for (const make of makers) yield make();
}

function* bytesOf(parts: Iterable<Int32Array>): Generator<Uint8Array> {
  for (const { buffer, byteOffset, byteLength } of parts) yield new Uint8Array(buffer, byteOffset, byteLength);
}

/** Of bytes that follow others with a sum. */
function sumOf(bytes: Uint8Array, before: number): number {
  let sum = before;
  for (let index = 0; index < bytes.length; index++) sum = (Math.imul(sum, 31) + bytes[index]!) | 0;
  return sum;
}

function layoutFrom({ words, word, shift, max }: Layout): Layout {
  return { words, word: Uint32Array.from(word), shift: Uint32Array.from(shift), max: Uint32Array.from(max) };
}

const refused = (what: string): CheckerError =>
  new CheckerError([
    {
      code: 'MC690',
      message: `The checkpoint ${what}.`,
      remedy: 'Give the command that it was made with, or another folder; or empty its folder to begin anew.',
    },
  ]);
