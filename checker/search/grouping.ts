import type { Clustering } from './clustering.js';

/** When clusters are grouped, and taken apart again. */
export interface Limits {
  /** How many states must be known before clusters are grouped: small searches are over by then. */
  readonly states: number;
  /** Combinations that a group may have in the sample. */
  readonly together: number;
  /** Combinations of a cluster of which records are kept; one with more is taken apart. */
  readonly combinations: number;
}

export const usualLimits: Limits = { states: 20_000, together: 256, combinations: 2 ** 18 };

/** What a clustering is made of. */
export type Grouping = Pick<Clustering, 'groups' | 'apart'>;

/** A clustering with its clusters in groups. What is apart stays so. */
export function broughtTogether(
  { clusters, apart, tables }: Clustering,
  together: readonly (readonly number[])[],
): Grouping {
  const fixed = (cluster: number) => clusters[cluster]!.fields.filter((field) => field < tables.firstChannel);
  return {
    groups: together.map((group) => group.flatMap(fixed).sort((a, b) => a - b)).filter(({ length }) => length > 0),
    apart,
  };
}

/**
 * A clustering whose clusters with more combinations than a limit are taken apart: groups into their members, participants into their
 * fields. Undefined where there is nothing to take apart.
 */
export function takenApart({ clusters, apart, tables }: Clustering, combinations: number): Grouping | undefined {
  const groups: number[][] = [];
  const alone = new Set(apart);
  let found = false;
  for (const { fields, size } of clusters) {
    const fixed = fields.filter((field) => field < tables.firstChannel);
    const [first] = fixed;
    if (first === undefined) continue;
    const large = size > combinations && (fixed.length > 1 || (first < tables.names.length && !apart.has(first)));
    found ||= large;
    if (large && fixed.length === 1) alone.add(first);
    groups.push(...(large ? fixed.map((field) => [field]) : [fixed]));
  }
  return found ? { groups, apart: alone } : undefined;
}

/** States that are looked at to see which clusters hang together. */
export const sampled = 4096;

/**
 * Groups clusters that operate on each other, for as long as few different combinations of their numbers occur: what they do to each
 * other is then part of a record, and a state takes fewer bits. Greedy: the pair with the fewest combinations first.
 * @param columns by cluster: its number in each state of a sample
 * @param links pairs of clusters of which one operates on the other
 * @param most combinations that a group may have in the sample
 * @returns clusters by group, each in ascending order
 */
export function grouped(
  columns: readonly Int32Array[],
  links: readonly (readonly [number, number])[],
  most: number,
): readonly (readonly number[])[] {
  const groups = columns.map((numbers, cluster): Group => ({ clusters: [cluster], numbers: dense(numbers).numbers }));
  const near = new Map<Group, Set<Group>>(groups.map((group) => [group, new Set()]));
  for (const [a, b] of links) {
    near.get(groups[a]!)!.add(groups[b]!);
    near.get(groups[b]!)!.add(groups[a]!);
  }
  const joins: Join[] = [];
  const propose = (a: Group, b: Group) => {
    const joined = dense(a.numbers, b.numbers);
    if (joined.count <= most) joins.push({ a, b, ...joined });
  };
  for (const [index, a] of groups.entries())
    for (const b of groups.slice(index + 1)) if (near.get(a)!.has(b)) propose(a, b);
  const left = new Set(groups);
  while (joins.length > 0) {
    const { a, b, numbers } = joins.reduce((best, join) => (join.count < best.count ? join : best));
    const group = { clusters: [...a.clusters, ...b.clusters].sort((x, y) => x - y), numbers };
    const neighbours = new Set([...near.get(a)!, ...near.get(b)!].filter((other) => other !== a && other !== b));
    for (const gone of [a, b]) left.delete(gone);
    left.add(group);
    near.set(group, neighbours);
    joins.splice(0, joins.length, ...joins.filter((join) => ![join.a, join.b].some((one) => one === a || one === b)));
    for (const other of neighbours) {
      near.get(other)!.delete(a);
      near.get(other)!.delete(b);
      near.get(other)!.add(group);
      propose(group, other);
    }
  }
  return [...left].map(({ clusters }) => clusters).sort((a, b) => a[0]! - b[0]!);
}

interface Group {
  readonly clusters: readonly number[];
  /** By state of the sample: which of the combinations it has. */
  readonly numbers: Int32Array;
}

interface Join {
  readonly a: Group;
  readonly b: Group;
  readonly numbers: Int32Array;
  readonly count: number;
}

/** Numbers the pairs of two columns, or the values of one, as they come up. */
function dense(a: Int32Array, b?: Int32Array): { readonly numbers: Int32Array; readonly count: number } {
  const known = new Map<number, number>();
  const numbers = a.map((value, row) => {
    const key = b === undefined ? value : value * sampled + b[row]!;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { numbers, count: known.size };
}
