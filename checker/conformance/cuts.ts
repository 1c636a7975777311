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
  readonly taken: readonly number[];
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
    const seen = new Set<string>();
    let best: Visit = { taken: this.queues.map(() => 0), set: 0, parent: undefined, line: -1, count: 0 };
    let bestLine = this.firstLeft(best.taken);
    let open = false;
    const stack = [best];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      const key = `${visit.taken.join()}/${visit.set}`;
      if (seen.has(key)) continue;
      const cut = seen.size >= budget;
      if (!cut) seen.add(key);
      const line = this.firstLeft(visit.taken);
      if (line > bestLine || (line === bestLine && visit.count > best.count)) {
        best = visit;
        bestLine = line;
      }
      if (visit.count === this.total || cut)
        return this.result(best, bestLine, { explained: visit.count === this.total, cut, open });
      for (const { queue, line } of this.next(visit.taken).reverse()) {
        const { next, open: left } = advance(visit.set, line);
        open ||= left;
        if (next === undefined) continue;
        const taken = visit.taken.with(queue, visit.taken[queue]! + 1);
        stack.push({ taken, set: next, parent: visit, line, count: visit.count + 1 });
      }
    }
    return this.result(best, bestLine, { explained: false, cut: false, open });
  }

  /** The lines that may come next, in the order of the log. */
  private next(taken: readonly number[]): { readonly queue: number; readonly line: number }[] {
    return this.queues
      .flatMap((lines, queue) => {
        const line = lines[taken[queue]!];
        return line !== undefined && this.isNext(taken, queue, line) ? { queue, line } : [];
      })
      .sort((a, b) => a.line - b.line);
  }

  /** Is no line of another participant that is left before this one? */
  private isNext(taken: readonly number[], queue: number, line: number): boolean {
    const { clock } = this.lines[line]!;
    if (clock === undefined) return true;
    return taken.every((place, other) => other === queue || this.earliest[other]![place]! + this.skew >= clock);
  }

  private firstLeft(taken: readonly number[]): number {
    return Math.min(this.total, ...this.queues.map((queue, number) => queue[taken[number]!] ?? this.total));
  }

  private result(best: Visit, line: number, how: Pick<Explained, 'explained' | 'cut' | 'open'>): Explained {
    const order: number[] = [];
    for (let visit = best; visit.parent !== undefined; visit = visit.parent) order.push(visit.line);
    return { ...how, line, order: order.reverse(), set: best.set };
  }
}
