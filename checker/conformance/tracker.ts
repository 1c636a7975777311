import { type Observation, tells } from './observation.js';
import { idle, type Positions, type Turn } from './positions.js';

/** A set of positions with the least number of missing lines that leads to each: `position * (gaps + 1) + missing`, sorted. */
type Kernel = readonly number[];

/** Positions with the way to each of them. */
export interface Spread {
  readonly positions: number[];
  readonly missing: number[];
  /** The entry that each comes from: of this spread, or for those that it begins with `-1 - entry of the spread before`. */
  readonly from: number[];
  /** The enabled action that leads to it, or `idle`. */
  readonly choices: number[];
  /** Is something left out: a budget, `within`, an overflow, or a step that cannot be computed? */
  open: boolean;
}

/** Where a line leads to: the number of a set, undefined where nothing explains the line; and whether something was left out. */
export interface Advance {
  readonly next: number | undefined;
  readonly open: boolean;
}

const mostSpread = 1_000_000;

/**
 * Follows logs through a system as sets of positions: the subset construction over its states, made where a log goes. Sets are
 * numbered; number 0 is the beginning. What a line does to a set is computed once.
 */
export class Tracker {
  private readonly kernels: Kernel[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly advances: Map<number, Advance>[] = [];
  private spreads = new Map<number, Spread>();
  private spreadSize = 0;
  /** How many positions are kept in all sets. */
  weight = 0;

  /**
   * @param gaps how many lines that should be there may be missing
   * @param budget how many positions a set may spread to over what no line tells
   */
  constructor(
    readonly positions: Positions,
    private readonly gaps: number,
    private readonly budget: number,
  ) {
    this.intern(new Map([[0, 0]]));
  }

  /** What a line makes of a set. `symbol`: a number that stands for the observation. */
  advance(set: number, symbol: number, observation: Observation): Advance {
    const known = this.advances[set]!.get(symbol);
    if (known !== undefined) return known;
    const spread = this.spread(set);
    const { reached, open } = this.follow(spread, observation);
    const missing = new Map([...reached].map(([position, entry]) => [position, spread.missing[entry.from]!]));
    const next = reached.size === 0 ? undefined : this.intern(missing);
    const advance = { next, open: open || spread.open };
    this.advances[set]!.set(symbol, advance);
    return advance;
  }

  /** Everything that a set can come to by what no line tells. */
  spread(set: number): Spread {
    const known = this.spreads.get(set);
    if (known !== undefined) return known;
    const kernel = this.kernels[set]!.map((each) => {
      return { position: Math.floor(each / (this.gaps + 1)), missing: each % (this.gaps + 1) };
    });
    const spread = this.spreadFrom(kernel.map((each, entry) => ({ ...each, from: -1 - entry, choice: idle })));
    if (this.spreadSize > mostSpread) {
      this.spreads = new Map();
      this.spreadSize = 0;
    }
    this.spreads.set(set, spread);
    this.spreadSize += spread.positions.length;
    return spread;
  }

  /**
   * A run that explains lines in this order.
   * @returns the actions' indices; the lines must be explained
   */
  path(lines: readonly Observation[]): number[] {
    let spread = this.spread(0);
    const spreads = [spread];
    for (const observation of lines) {
      const { reached } = this.follow(spread, observation);
      const start = [...reached].map(([position, { from, choice }]) => {
        return { position, missing: spread.missing[from]!, from: -1 - from, choice };
      });
      spread = this.spreadFrom(start);
      spreads.push(spread);
    }
    const path: number[] = [];
    let entry = 0;
    for (const { from, choices } of spreads.reverse()) {
      // What a spread begins with comes from the one before it, over the line between them.
      for (;;) {
        if (choices[entry] !== idle) path.push(choices[entry]!);
        entry = from[entry]!;
        if (entry < 0) break;
      }
      entry = -1 - entry;
    }
    return path.reverse();
  }

  /** The positions that a line leads to, with how. */
  private follow(spread: Spread, observation: Observation) {
    const { positions } = this;
    const who = positions.names.indexOf(observation.participant);
    const reached = new Map<number, { readonly from: number; readonly choice: number }>();
    let open = false;
    const reach = (position: number, from: number, choice: number) => {
      const before = reached.get(position);
      if (before === undefined || spread.missing[from]! < spread.missing[before.from]!)
        reached.set(position, { from, choice });
    };
    for (const [entry, position] of spread.positions.entries()) {
      const debt = positions.debt(position, who);
      if (debt !== undefined) {
        if (tells(observation, debt.events[0]!)) reach(positions.repaid(position, debt), entry, idle);
      } else if (observation.kind === 'state') {
        if (positions.isIn(position, who, observation.state)) reach(position, entry, idle);
      } else {
        for (const turn of positions.turns(positions.state(position))) {
          if (turn.participant !== who || turn.events.length === 0 || !tells(observation, turn.events[0]!)) continue;
          const after = positions.after(position, turn, 1);
          if (after === undefined) open = true;
          else reach(after, entry, turn.choice);
        }
      }
    }
    return { reached, open };
  }

  /** Fewest missing lines first; among these breadth first. */
  private spreadFrom(start: readonly Entry[]): Spread {
    const { positions, gaps } = this;
    const spread: Spread = { positions: [], missing: [], from: [], choices: [], open: false };
    const levels: Entry[][] = Array.from({ length: gaps + 1 }, () => []);
    for (const entry of start) levels[entry.missing]!.push(entry);
    const seen = new Set<number>();
    for (const [missing, level] of levels.entries()) {
      for (const { position, from, choice } of level) {
        if (seen.has(position)) continue;
        if (seen.size >= this.budget) {
          spread.open = true;
          return spread;
        }
        seen.add(position);
        const entry = spread.positions.push(position) - 1;
        spread.missing.push(missing);
        spread.from.push(from);
        spread.choices.push(choice);
        const reach = (next: number | undefined, turn: Turn | undefined, more: number) => {
          if (next === undefined) spread.open = true;
          else if (missing + more <= gaps)
            levels[missing + more]!.push({
              position: next,
              missing: missing + more,
              from: entry,
              choice: turn?.choice ?? idle,
            });
        };
        const state = positions.state(position);
        if (positions.isBounded(state)) spread.open = true;
        for (const turn of positions.turns(state)) {
          if (turn.events.length === 0) reach(positions.after(position, turn, 0), turn, 0);
          else if (missing < gaps && positions.debt(position, turn.participant) === undefined)
            reach(positions.after(position, turn, 1), turn, 1);
        }
        if (missing < gaps)
          for (const debt of positions.allDebts(position)) reach(positions.repaid(position, debt), undefined, 1);
      }
    }
    return spread;
  }

  private intern(missing: ReadonlyMap<number, number>): number {
    const kernel = [...missing].map(([position, gaps]) => position * (this.gaps + 1) + gaps).sort((a, b) => a - b);
    const key = kernel.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.kernels.length);
    this.advances.push(new Map());
    this.weight += kernel.length;
    return this.kernels.push(kernel) - 1;
  }
}

interface Entry {
  readonly position: number;
  readonly missing: number;
  readonly from: number;
  readonly choice: number;
}
