import { longer } from './cluster.js';
import type { Clustering } from './clustering.js';
import type { Format } from './format.js';
import { DENIED, fieldsOf, mayDeny, type Operations, OVERFLOWED } from './operations.js';
import { type Possibility, possibilities } from './possibilities.js';
import { highBit, lowBit, participantBit } from './sleep.js';
import { FRESH, type Tables } from './tables.js';

/**
 * Where the parts of a candidate stand in its record: the action's number; what the combination changes by, and the hash; how many
 * operations on other clusters follow, and with them how the candidate ends where it leads to no state; the fields that it touches, as bits.
 */
export const candidate = { action: 0, change: 1, hash: 2, tail: 3, low: 4, high: 5, operations: 6 } as const;
/** The tail: the number of operations in the lower bits, and above them one of these. */
export const tailBits = 8;
export const tailMask = (1 << tailBits) - 1;
export const OVERFLOWS_ALWAYS = 1;
export const NOT_COMPUTABLE = 2;
/** It may turn out not to be enabled. */
const UNCERTAIN = 3;

/**
 * A record begins with a heading of the whole cluster, and one of each participant follows. A heading: for the cluster its participants that have
 * a candidate, as bits, for a participant the end of its candidates; how many they are, or `NO_COUNT` where one of them may turn out not to be
 * enabled; flags that any of their actions has; the fields that any of them touches, as bits.
 */
export const heading = { active: 0, end: 0, count: 1, flags: 2, low: 3, high: 4, length: 5 } as const;
export const NO_COUNT = -1;

/**
 * What may happen in a combination of a cluster whose participants are memoised: a record in one flat array. It begins with
 * headings, and holds the candidates, in the order of paths. What is certain to change nothing is left out.
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
    const { clustering, values, tables } = this;
    const { clusters } = clustering;
    const owners = this.participants[cluster] ?? [];
    const candidates: number[] = [];
    const headings: number[] = [];
    const start = this.used;
    const first = start + heading.length * (1 + owners.length);
    let active = 0;
    const { fields } = clusters[cluster]!;
    for (const participant of owners) {
      const from = candidates.length;
      for (const [column, field] of fields.entries()) values[field] = clusters[cluster]!.value(combination, column);
      for (const possibility of possibilities(tables, participant, values)) {
        this.add(candidates, cluster, combination, possibility);
      }
      if (candidates.length > from) active |= participantBit(participant);
      headings.push(first + candidates.length, ...this.summary(candidates, from));
    }
    headings.unshift(active, ...this.summary(candidates, 0));
    this.used = first + candidates.length;
    while (this.used > this.memory.length) this.memory = longer(this.memory);
    this.memory.set(headings, start);
    this.memory.set(candidates, first);
    format.note(cluster, combination, start);
    return start;
  }

  /** The count, flags and fields of the candidates from a place on. */
  private summary(
    candidates: readonly number[],
    from: number,
  ): [count: number, flags: number, low: number, high: number] {
    let [count, flags, low, high] = [0, 0, 0, 0];
    for (let at = from; at < candidates.length; ) {
      const tail = candidates[at + candidate.tail]!;
      flags |= this.tables.flags[candidates[at]!]! & ~FRESH;
      low |= candidates[at + candidate.low]!;
      high |= candidates[at + candidate.high]!;
      count = tail > tailMask || count === NO_COUNT ? NO_COUNT : count + 1;
      at += candidate.operations + (tail & tailMask);
    }
    return [count, flags, low, high];
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
    const touched = [...scripts.values()].flatMap(fieldsOf);
    // What it does depends on where the participant is; a loss does not.
    if (possibility.effect !== undefined) touched.push(possibility.participant);
    candidates.push(
      possibility.action,
      settled ^ combination,
      hashes[settled]! ^ hashes[combination]!,
      others.length | ((stop || (isUncertain ? UNCERTAIN : 0)) << tailBits),
      touched.reduce((bits, field) => bits | lowBit(field), 0),
      touched.reduce((bits, field) => bits | highBit(field), 0),
      ...others.map(([other, script]) => operations.number(cluster, other, script)),
    );
  }
}
