import type { Advance } from './tracker.js';

/** A line as far as its order is concerned. */
export interface OrderedLine {
  readonly participant: string;
  readonly clock?: number | undefined;
}

/** How far the lines of a case can be explained. */
export interface Explained {
  /** All of them. */
  readonly explained: boolean;
  /** The first line, in the order of the log, that no run explains together with all before it. */
  readonly line: number;
  /** The lines of a longest explanation in the order in which it takes them, and the set that it ends in. */
  readonly order: readonly number[];
  readonly set: number;
  /** Did the budget end the search? */
  readonly cut: boolean;
  /** Was something left out on the way? */
  readonly open: boolean;
}

interface Visit {
  readonly taken: number[];
  readonly set: number;
  readonly parent: Visit | undefined;
  /** The line that led here. */
  readonly line: number;
  readonly count: number;
}

/**
 * The orders in which the lines of a case may have been written: each participant's as they stand, and between participants whatever the
 * clocks leave open.
 */
export class Cuts {
  private readonly queues: readonly (readonly number[])[];
  /** By participant and place in its queue: the earliest clock from there on. */
  private readonly earliest: readonly (readonly number[])[];
  private readonly total: number;

  /** @param skew a line is before another participant's only if its clock is by more than this earlier */
  constructor(
    private readonly lines: readonly OrderedLine[],
    private readonly skew: number,
  ) {
    const queues = new Map<string, number[]>();
    for (const [line, { participant }] of lines.entries()) {
      const queue = queues.get(participant);
      if (queue === undefined) queues.set(participant, [line]);
      else queue.push(line);
    }
    this.queues = [...queues.values()];
    this.total = lines.length;
    this.earliest = this.queues.map((queue) => {
      const earliest = new Array<number>(queue.length + 1).fill(Number.POSITIVE_INFINITY);
      for (let place = queue.length - 1; place >= 0; place--) {
        const clock = lines[queue[place]!]!.clock ?? Number.POSITIVE_INFINITY;
        earliest[place] = Math.min(clock, earliest[place + 1]!);
      }
      return earliest;
    });
  }

  /**
   * Looks depth first for an order that is explained to the end, the order of the log first.
   * @param budget how many cuts to look at
   * @param advance what a line makes of a set
   */
  search(budget: number, advance: (set: number, line: number) => Advance): Explained {
    const seen = new Set<number | string>();
    let best: Visit = { taken: this.queues.map(() => 0), set: 0, parent: undefined, line: -1, count: 0 };
    let bestLine = this.firstLeft(best.taken);
    let open = false;
    const stack = [best];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      const { taken, set, count } = visit;
      const key = this.key(taken, set);
      if (seen.has(key)) continue;
      const cut = seen.size >= budget;
      seen.add(key);
      const line = this.firstLeft(taken);
      if (line > bestLine || (line === bestLine && count > best.count)) {
        best = visit;
        bestLine = line;
      }
      if (count === this.total || cut)
        return this.result(best, bestLine, { explained: count === this.total, cut, open });
      const first = stack.length;
      for (let queue = 0; queue < this.queues.length; queue++) {
        const line = this.queues[queue]![taken[queue]!];
        if (line === undefined || !this.isNext(taken, queue, line)) continue;
        const { next, open: left } = advance(set, line);
        open ||= left;
        if (next === undefined) continue;
        const after = taken.slice();
        after[queue]!++;
        // The last of the stack is looked at next: the earliest line of the log.
        let place = stack.length;
        for (; place > first && stack[place - 1]!.line < line; place--) stack[place] = stack[place - 1]!;
        stack[place] = { taken: after, set: next, parent: visit, line, count: count + 1 };
      }
    }
    return this.result(best, bestLine, { explained: false, cut: false, open });
  }

  /** Tells cuts with their sets apart: a number where that is one exactly, for it is faster. */
  private key(taken: readonly number[], set: number): number | string {
    let key = set;
    for (let queue = 0; queue < taken.length; queue++) key = key * (this.queues[queue]!.length + 1) + taken[queue]!;
    return Number.isSafeInteger(key) ? key : `${taken.join()}/${set}`;
  }

  /** Is no line of another participant that is left before this one? */
  private isNext(taken: readonly number[], queue: number, line: number): boolean {
    const { clock } = this.lines[line]!;
    if (clock === undefined) return true;
    return taken.every((place, other) => other === queue || this.earliest[other]![place]! + this.skew >= clock);
  }

  private firstLeft(taken: readonly number[]): number {
    let first = this.total;
    for (let queue = 0; queue < taken.length; queue++)
      first = Math.min(first, this.queues[queue]![taken[queue]!] ?? first);
    return first;
  }

  private result(best: Visit, line: number, how: Pick<Explained, 'explained' | 'cut' | 'open'>): Explained {
    const order: number[] = [];
    for (let visit = best; visit.parent !== undefined; visit = visit.parent) order.push(visit.line);
    return { ...how, line, order: order.reverse(), set: best.set };
  }
}
