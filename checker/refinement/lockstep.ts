import { BlockSets, NOWHERE } from './block-sets.js';
import type { Quotient } from './quotient.js';
import { Reach } from './reach.js';

/** A label, and what is seen before it. */
export interface SeenBefore {
  readonly run: readonly number[];
  readonly label: number;
}

/** What one of two systems has and the other lacks. */
export interface Lack {
  /** A shortest run that the one shows and the other does not: up to its last label both show it. */
  run?: SeenBefore;
  /** What the other can show in place of that label. */
  instead: readonly number[];
  /** By label: the shortest run of both after which it is promised by the one, and not by the other. */
  readonly broken: Map<number, readonly number[]>;
  /** Labels that the one promises after some run of both. */
  readonly promised: Set<number>;
}

/** Two systems followed together over everything that both can show. */
export interface Lockstep {
  /** What the first has and the second lacks, and the other way round. */
  readonly lacks: readonly [Lack, Lack];
  /** False where there was more to follow than allowed. */
  readonly complete: boolean;
}

interface Pair {
  readonly sets: readonly [number, number];
  readonly from?: Pair;
  readonly label: number;
}

/**
 * Follows two systems, breadth first over what can be seen, as long as both can go on. A label is *promised* after a run if, whichever way
 * the run was taken, helpful actions can still lead to it.
 * @param initials their blocks
 * @param mostPairs more pairs of sets of blocks are not looked at
 */
export function lockstep(
  quotient: Quotient,
  labels: number,
  initials: readonly [number, number],
  mostPairs: number,
): Lockstep {
  const sets = new BlockSets(quotient);
  const reach = new Reach(quotient, labels);
  const lacks: [Lack, Lack] = [newLack(), newLack()];
  const seen = new Set<string>();
  const queue: Pair[] = [];
  const promises = new Map<number, Uint32Array>();
  const promisedIn = (set: number): Uint32Array => {
    const known = promises.get(set) ?? reach.everywhere(sets.members[set]!);
    promises.set(set, known);
    return known;
  };
  const meet = (pair: Pair) => {
    const key = pair.sets.join();
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(pair);
  };
  meet({ sets: [sets.closed([initials[0]]), sets.closed([initials[1]])], label: 0 });
  for (const pair of queue) {
    if (queue.length > mostPairs) return { lacks, complete: false };
    const after = pair.sets.map((set) => sets.after(set)) as [ReadonlyMap<number, number>, ReadonlyMap<number, number>];
    const kept = pair.sets.map(promisedIn) as [Uint32Array, Uint32Array];
    for (const one of [0, 1] as const) {
      const other = (1 - one) as 0 | 1;
      const lack = lacks[one];
      for (const label of after[one].keys()) {
        if (lack.run !== undefined || after[other].has(label)) continue;
        lack.run = { run: runTo(pair), label };
        lack.instead = [...after[other].keys()];
      }
      for (const label of labelsIn(kept[one], labels)) {
        lack.promised.add(label);
        if (!isIn(kept[other], label) && !lack.broken.has(label)) lack.broken.set(label, runTo(pair));
      }
    }
    for (const [label, set] of after[0]) {
      const other = after[1].get(label) ?? NOWHERE;
      if (other !== NOWHERE) meet({ sets: [set, other], from: pair, label });
    }
  }
  return { lacks, complete: true };
}

const newLack = (): Lack => ({ instead: [], broken: new Map(), promised: new Set() });

function runTo(pair: Pair): number[] {
  const run: number[] = [];
  for (let at = pair; at.from !== undefined; at = at.from) run.push(at.label);
  return run.reverse();
}

const isIn = (bits: Uint32Array, label: number): boolean => (bits[label >>> 5]! & (1 << (label & 31))) !== 0;

const labelsIn = (bits: Uint32Array, labels: number): number[] => {
  const found: number[] = [];
  for (let label = 1; label < labels; label++) if (isIn(bits, label)) found.push(label);
  return found;
};
