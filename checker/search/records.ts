import { longer } from './cluster.js';
import type { Clustering } from './clustering.js';
import type { Format } from './format.js';
import { DENIED, mayDeny, type Operations, OVERFLOWED } from './operations.js';
import { type Possibility, possibilities } from './possibilities.js';
import type { Run } from './runs.js';
import { clusterBit } from './sleep.js';
import { FRESH, type Tables } from './tables.js';

/**
 * Where the parts of a candidate stand in its record: the action's number; what the combination changes by, and the hash; how many
 * operations on other clusters follow, and with them how the candidate ends where it leads to no state; the clusters that it looks at or
 * changes, as bits.
 */
export const candidate = { action: 0, change: 1, hash: 2, tail: 3, asks: 4, operations: 5 } as const;
/** The tail: the number of operations in the lower bits, and above them one of these. */
export const tailBits = 8;
export const tailMask = (1 << tailBits) - 1;
export const OVERFLOWS_ALWAYS = 1;
export const NOT_COMPUTABLE = 2;
/** It may turn out not to be enabled. */
export const UNCERTAIN = 3;

/**
 * Where the parts of a run stand at the beginning of a record: the end of its candidates; how many they are; flags that any of their actions
 * has; all clusters that they ask, as bits. A run without certainty, whose candidates may turn out not to be enabled, has a count of `NO_COUNT`.
 */
export const heading = { end: 0, count: 1, flags: 2, asks: 3, length: 4 } as const;
export const NO_COUNT = -1;

/**
 * What may happen in a combination of a cluster whose participants are memoised: a record in one flat array. It begins with a heading
 * for each of the cluster's runs, and holds the candidates, in the order of paths. What is certain to change nothing is left out.
 * On a model of independent devices this lookup instead of the participants' tables was worth a factor of 1.6 to 2.
 */
export class Records {
  memory = new Int32Array(4096);
  private used = 1;
  private readonly values: number[] = [];

  /** @param runs by cluster */
  constructor(
    private readonly tables: Tables,
    private readonly clustering: Clustering,
    private readonly operations: Operations,
    private readonly runs: readonly (readonly Run[])[],
  ) {}

  /** Makes the record of a combination and notes it in the format's heads. @returns where it begins */
  make(format: Format, cluster: number, combination: number): number {
    const { clustering, values, tables } = this;
    const { clusters } = clustering;
    const runs = this.runs[cluster] ?? [];
    const candidates: number[] = [];
    const headings: number[] = [];
    const start = this.used;
    const first = start + heading.length * runs.length;
    for (const { participants } of runs) {
      const from = candidates.length;
      const { fields } = clusters[cluster]!;
      for (const [column, field] of fields.entries()) values[field] = clusters[cluster]!.value(combination, column);
      for (const participant of participants) {
        for (const possibility of possibilities(tables, participant, values)) {
          this.add(candidates, cluster, combination, possibility);
        }
      }
      let count = 0;
      let flags = 0;
      let asks = 0;
      for (let at = from; at < candidates.length; at += lengthOf(candidates[at + candidate.tail]!)) {
        flags |= tables.flags[candidates[at]!]! & ~FRESH;
        asks |= candidates[at + candidate.asks]!;
        count = candidates[at + candidate.tail]! > tailMask || count === NO_COUNT ? NO_COUNT : count + 1;
      }
      headings.push(first + candidates.length, count, flags, asks);
    }
    this.used = first + candidates.length;
    while (this.used > this.memory.length) this.memory = longer(this.memory);
    this.memory.set(headings, start);
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
    const isUncertain = settled === combination || others.some(([, script]) => mayDeny(script));
    candidates.push(
      possibility.action,
      settled ^ combination,
      hashes[settled]! ^ hashes[combination]!,
      others.length | ((stop || (isUncertain ? UNCERTAIN : 0)) << tailBits),
      [...scripts.keys()].reduce((bits, asked) => bits | clusterBit(asked), clusterBit(cluster)),
      ...others.map(([other, script]) => operations.number(cluster, other, script)),
    );
  }
}

/** How much a candidate takes. */
export const lengthOf = (tail: number): number => candidate.operations + (tail & tailMask);
