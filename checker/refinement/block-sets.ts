import type { Quotient } from './quotient.js';
import { Sequences } from './sequences.js';
import { labelOf } from './visible-graph.js';

/** The number of the set without blocks. */
export const NOWHERE = 0;

/**
 * Where a system may be after what was seen: sets of blocks, closed under hidden actions, numbered as they come up. The subset construction
 * (Rabin and Scott 1959), made where it is asked for.
 */
export class BlockSets {
  readonly members: Uint32Array[] = [];
  private readonly numbers = new Sequences();
  private readonly mark: Uint32Array;
  private marked = 0;
  /** By set: what can be seen next, with the set that it leads to. */
  private readonly successors: (ReadonlyMap<number, number> | undefined)[] = [];

  constructor(private readonly quotient: Quotient) {
    this.mark = new Uint32Array(quotient.blocks);
    this.closed([]);
  }

  /** The number of the set that hidden actions make of some blocks. */
  closed(blocks: Iterable<number>): number {
    const { mark, quotient } = this;
    const { targets, actions } = quotient.edges;
    const stamp = ++this.marked;
    const set: number[] = [];
    const reach = (block: number) => {
      if (mark[block] === stamp) return;
      mark[block] = stamp;
      set.push(block);
    };
    for (const block of blocks) reach(block);
    for (let next = 0; next < set.length; next++) {
      const block = set[next]!;
      for (let edge = quotient.edges.start(block); edge < quotient.edges.end(block); edge++)
        if (labelOf(actions.get(edge)) === 0) reach(targets.get(edge));
    }
    const sorted = Uint32Array.from(set).sort();
    const number = this.numbers.intern(sorted, sorted.length);
    if (number === this.members.length) this.members.push(sorted);
    return number;
  }

  /** What can be seen next, in ascending order of labels, with the set that it leads to. */
  after(set: number): ReadonlyMap<number, number> {
    const known = this.successors[set];
    if (known !== undefined) return known;
    const { edges } = this.quotient;
    const byLabel = new Map<number, number[]>();
    for (const block of this.members[set]!) {
      for (let edge = edges.start(block); edge < edges.end(block); edge++) {
        const label = labelOf(edges.actions.get(edge));
        if (label === 0) continue;
        const targets = byLabel.get(label);
        if (targets === undefined) byLabel.set(label, [edges.targets.get(edge)]);
        else targets.push(edges.targets.get(edge));
      }
    }
    const labels = [...byLabel.keys()].sort((a, b) => a - b);
    const found = new Map(labels.map((label) => [label, this.closed(byLabel.get(label)!)]));
    this.successors[set] = found;
    return found;
  }
}
