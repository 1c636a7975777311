import { longer } from './cluster.js';
import type { Clustering } from './clustering.js';
import type { Format } from './format.js';
import { DENIED, type Operations, OVERFLOWED } from './operations.js';
import { type Possibility, possibilities } from './possibilities.js';
import type { Tables } from './tables.js';

/**
 * Where the parts of a candidate stand in its record: the action's number; what the combination changes by, and the hash; how many
 * operations on other clusters follow, and with them how the candidate ends where it leads to no state.
 */
export const candidate = { action: 0, change: 1, hash: 2, tail: 3, operations: 4 } as const;
/** The tail: the number of operations in the lower bits, and above them one of these. */
export const tailBits = 8;
export const tailMask = (1 << tailBits) - 1;
export const OVERFLOWS_ALWAYS = 1;
export const NOT_COMPUTABLE = 2;

/**
 * What may happen in a combination of a cluster whose participants are memoised: a record in one flat array. It begins with the end of each
 * participant's candidates, and holds the candidates, in the order of paths. What is certain to change nothing is left out.
 * On a model of independent devices this lookup instead of the participants' tables was worth a factor of 1.6 to 2.
 */
export class Records {
  memory = new Int32Array(4096);
  private used = 1;
  /** By cluster: its participants, in order, unless they are apart. */
  readonly participants: readonly (readonly number[])[];
  private readonly values: number[] = [];

  constructor(
    private readonly tables: Tables,
    private readonly clustering: Clustering,
    private readonly operations: Operations,
  ) {
    const { names } = tables;
    this.participants = clustering.clusters.map(({ fields }) =>
      fields.filter((field) => field < names.length && !clustering.apart.has(field)),
    );
  }

  /** Makes the record of a combination and notes it in the format's heads. @returns where it begins */
  make(format: Format, cluster: number, combination: number): number {
    const { participants, clustering, values } = this;
    const { clusters } = clustering;
    const owners = participants[cluster] ?? [];
    const candidates: number[] = [];
    const ends: number[] = [];
    for (const participant of owners) {
      const { fields } = clusters[cluster]!;
      for (const [column, field] of fields.entries()) values[field] = clusters[cluster]!.value(combination, column);
      for (const possibility of possibilities(this.tables, participant, values)) {
        this.add(candidates, cluster, combination, possibility);
      }
      ends.push(candidates.length);
    }
    const start = this.used;
    const first = start + owners.length;
    this.used = first + candidates.length;
    while (this.used > this.memory.length) this.memory = longer(this.memory);
    for (const [index, end] of ends.entries()) this.memory[start + index] = first + end;
    this.memory.set(candidates, first);
    format.note(cluster, combination, start);
    return start;
  }

  private add(candidates: number[], cluster: number, combination: number, possibility: Possibility): void {
    const { operations, clustering } = this;
    const scripts = operations.scriptsOf(possibility);
    const own = scripts.get(cluster);
    const next = own === undefined ? combination : operations.run(cluster, own, combination);
    if (next === DENIED) return;
    const stop = possibility.effect?.poisoned ? NOT_COMPUTABLE : next === OVERFLOWED ? OVERFLOWS_ALWAYS : 0;
    const others = [...scripts].filter(([other]) => other !== cluster);
    if (stop === 0 && next === combination && others.length === 0) return;
    const { hashes } = clustering.clusters[cluster]!;
    const settled = stop === 0 ? next : combination;
    candidates.push(
      possibility.action,
      settled ^ combination,
      hashes[settled]! ^ hashes[combination]!,
      others.length | (stop << tailBits),
      ...others.map(([other, script]) => operations.number(cluster, other, script)),
    );
  }
}
