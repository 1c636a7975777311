import { NOTHING } from '../adversary/knowledge-table.js';
import { OVERFLOW } from '../channels/channel.js';
import { longer } from './cluster.js';
import type { Clustering } from './clustering.js';
import { NO_FORGERY, type Possibility } from './possibilities.js';
import type { Tables } from './tables.js';

/** What an action does to one field of a cluster, or asks of it: triples of a code, a field, and an argument. */
type Script = number[];
const SET = 0;
const APPEND = 1;
const LEARN = 2;
const PERMIT = 3;

/** May the adversary turn out not to know enough for it? */
export function mayDeny(script: Script): boolean {
  for (let index = 0; index < script.length; index += 3) if (script[index] === PERMIT) return true;
  return false;
}

/** The fields that it asks of or changes. */
export const fieldsOf = (script: Script): number[] => script.filter((_, index) => index % 3 === 1);

/** What a script answers instead of a combination: a channel overflows, or the adversary does not know enough. */
export const OVERFLOWED = -1;
export const DENIED = -2;

/** An entry of the table: how the operation turns out in the lower two bits, and the change of the combination above them. */
export const outcome = { unknown: 0, done: 1, overflowed: 2, denied: 3 } as const;
export const outcomeBits = 2;
export const outcomeMask = 3;

/**
 * What actions do to clusters, as numbered operations. What an operation makes of a combination is worked out once; the search
 * looks it up, with the change of the hash beside it.
 */
export class Operations {
  /** By operation: its cluster, and where its pairs of an entry and a hash begin. */
  clusters = new Int32Array(16);
  base = new Int32Array(16);
  entries = new Int32Array(1024);
  /** Pairs of a cluster and another one that it operates on. */
  readonly links = new Map<string, readonly [number, number]>();
  private used = 0;
  private readonly scripts: Script[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly scratch: number[] = [];

  /** @param room by cluster: of how many combinations entries can be kept */
  constructor(
    private readonly tables: Tables,
    private readonly clustering: Clustering,
    private room: Uint32Array,
  ) {}

  /** Makes room for more combinations; entries are worked out anew when they are asked for. */
  resize(room: Uint32Array): void {
    this.room = room;
    this.used = 0;
    this.entries = new Int32Array(this.entries.length);
    for (let number = 0; number < this.scripts.length; number++) this.place(number);
  }

  /** The number of the operation that runs a script on a cluster. @param by the cluster whose action it is part of */
  number(by: number, cluster: number, script: Script): number {
    this.links.set(`${by} ${cluster}`, [by, cluster]);
    const key = `${cluster} ${script.join()}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.scripts.push(script) - 1;
    this.numbers.set(key, number);
    if (number === this.base.length) {
      this.base = longer(this.base);
      this.clusters = longer(this.clusters);
    }
    this.clusters[number] = cluster;
    this.place(number);
    return number;
  }

  /** Works out the entry of an operation and a combination. */
  compute(number: number, combination: number): number {
    const cluster = this.clusters[number]!;
    const next = this.run(cluster, this.scripts[number]!, combination);
    if (cluster >= this.room.length) return outcome.done;
    const place = this.base[number]! + 2 * combination;
    if (next < 0) {
      this.entries[place] = next === DENIED ? outcome.denied : outcome.overflowed;
    } else {
      const { hashes } = this.clustering.clusters[cluster]!;
      this.entries[place] = outcome.done | ((combination ^ next) << outcomeBits);
      this.entries[place + 1] = hashes[combination]! ^ hashes[next]!;
    }
    return this.entries[place]!;
  }

  /** What a possibility asks of clusters and does to them, in that order; nothing more for a step that cannot be computed. */
  scriptsOf({ participant, effect, channel, rest, forgery }: Possibility): Map<number, Script> {
    const { tables, clustering } = this;
    const scripts = new Map<number, Script>();
    const add = (code: number, field: number, argument: number) => {
      if (field >= clustering.fields) clustering.adopt();
      const cluster = clustering.clusterOf[field]!;
      const script = scripts.get(cluster) ?? [];
      scripts.set(cluster, script);
      script.push(code, field, argument);
    };
    if (forgery !== NO_FORGERY) add(PERMIT, tables.knowledgeField, forgery);
    if (effect?.poisoned) return scripts;
    if (channel !== undefined) add(SET, channel.field, rest);
    if (effect === undefined) return scripts;
    if (effect.next !== effect.local) add(SET, participant, effect.next);
    for (const [index, { field }] of effect.channels.entries()) add(APPEND, field, effect.items[index]!);
    if (effect.lesson !== NOTHING) add(LEARN, tables.knowledgeField, effect.lesson);
    return scripts;
  }

  /** Runs a script. @returns the combination that comes out, `OVERFLOWED` or `DENIED` */
  run(cluster: number, script: Script, combination: number): number {
    const { tables, clustering, scratch } = this;
    const { firstChannel, routes, knowledge } = tables;
    const values = clustering.clusters[cluster]!;
    for (let column = 0; column < values.fields.length; column++) scratch[column] = values.value(combination, column);
    for (let index = 0; index < script.length; index += 3) {
      const field = script[index + 1]!;
      const argument = script[index + 2]!;
      const column = clustering.columnOf[field]!;
      switch (script[index]) {
        case SET:
          scratch[column] = argument;
          break;
        case APPEND: {
          const content = routes.list[field - firstChannel]!.append(scratch[column]!, argument);
          if (content === OVERFLOW) return OVERFLOWED;
          scratch[column] = content;
          break;
        }
        case LEARN:
          scratch[column] = knowledge!.learn(scratch[column]!, argument);
          break;
        default:
          if (!knowledge!.permits(scratch[column]!, argument)) return DENIED;
      }
    }
    return values.intern(scratch);
  }

  private place(number: number): void {
    // A cluster that came up just now has no room yet: the format is about to be widened.
    const size = 2 * (this.room[this.clusters[number]!] ?? 0);
    while (this.used + size > this.entries.length) this.entries = longer(this.entries);
    this.base[number] = this.used;
    this.used += size;
  }
}
