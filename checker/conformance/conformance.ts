import type { System } from '../compose.js';
import { canonical } from '../xstate/canonical.js';
import { Cuts } from './cuts.js';
import type { Observable, Observation } from './observation.js';
import { Positions } from './positions.js';
import { type Rejection, rejectionOf } from './rejection.js';
import { Tracker } from './tracker.js';

/** What a log may leave out, and how much is looked at. */
export interface ConformanceOptions {
  /** What would have been written down. A line about anything else is explained by nothing. */
  readonly observable: Observable;
  /** How many events that would have been written down may be missing in a case. Default 0. */
  readonly gaps?: number;
  /** How many positions a set may have, and how many cuts of a case are looked at. Default 100,000. */
  readonly budget?: number;
  /** How much earlier than another line of somebody else a line must be by its clock to have been written before it. Default 0. */
  readonly skew?: number;
}

/** A line of a case. */
export interface CaseLine {
  /** From `Conformance.symbol`. */
  readonly symbol: number;
  /** When it was written. Absent: only its order among the lines of its participant is known. */
  readonly clock?: number;
}

/** Is a case a behaviour of the system? */
export type CaseVerdict =
  | { readonly verdict: 'conforming' }
  /** `line`: index of the first line that nothing explains. */
  | ({ readonly verdict: 'violated' } & Rejection)
  /** Nothing that was looked at explains this line and those before it, but not everything was. */
  | { readonly verdict: 'undecided'; readonly line: number; readonly reason: 'cuts' | 'positions' };

const defaultBudget = 100_000;
/** More is forgotten between two cases. */
const mostKept = 4_000_000;

/** Judges logs of a system, case by case; what it learns of the system with one case it uses for the next. */
export class Conformance {
  private readonly observations: Observation[] = [];
  private readonly symbols = new Map<string, number>();
  private readonly options: Required<ConformanceOptions>;
  private tracker: Tracker;

  /** @throws CheckerError where a machine cannot be checked */
  constructor(
    readonly system: System,
    options: ConformanceOptions,
  ) {
    this.options = { gaps: 0, budget: defaultBudget, skew: 0, ...options };
    this.tracker = this.newTracker();
  }

  /** A number for what a line says, the same for all lines that say the same. */
  symbol(observation: Observation): number {
    const key = canonical(observation);
    const known = this.symbols.get(key);
    if (known !== undefined) return known;
    this.symbols.set(key, this.observations.length);
    return this.observations.push(observation) - 1;
  }

  /** What the lines of a symbol say. */
  observation(symbol: number): Observation {
    return this.observations[symbol]!;
  }

  /**
   * Is there a run in which each participant writes down its lines in this order, and nothing that is not there? A log may end anywhere, between
   * what is received and what is sent because of it, too. An action takes place when its first line is written; a line whose clock says that
   * it is later than another one's belongs to the same action or a later one.
   */
  judge(lines: readonly CaseLine[]): CaseVerdict {
    if (this.tracker.weight + this.tracker.positions.size > mostKept) this.tracker = this.newTracker();
    const { tracker, options } = this;
    const cuts = new Cuts(
      lines.map(({ symbol, clock }) => ({ participant: this.observations[symbol]!.participant, clock })),
      options.skew,
    );
    const found = cuts.search(options.budget, (set, line) => {
      const { symbol } = lines[line]!;
      return tracker.advance(set, symbol, this.observations[symbol]!);
    });
    if (found.explained) return { verdict: 'conforming' };
    if (found.cut) return { verdict: 'undecided', line: found.line, reason: 'cuts' };
    if (found.open) return { verdict: 'undecided', line: found.line, reason: 'positions' };
    const told = found.order.map((line) => this.observations[lines[line]!.symbol]!);
    const observation = this.observations[lines[found.line]!.symbol]!;
    return { verdict: 'violated', ...rejectionOf(tracker, { ...found, told, observation }) };
  }

  private newTracker(): Tracker {
    const { observable, gaps, budget } = this.options;
    return new Tracker(new Positions(this.system, observable), gaps, budget);
  }
}
