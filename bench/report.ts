import type { Tier } from './models/index.js';
import type { PeerName } from './peers/index.js';

/** What one tool needed. Seconds are of processors, user and system together, the median of all rounds. */
export interface Figures {
  readonly seconds: number;
  /** By the clock. */
  readonly wall: number;
  /** Slowest less fastest round, as a part of the median; 0 where there was one round. */
  readonly spread: number;
  /** The most memory that was resident, in bytes. */
  readonly peak: number;
  readonly bytesPerState: number;
  readonly rounds: number;
}

/** A peer on one model. */
export interface PeerResult extends Figures {
  readonly peer: PeerName;
  /** How it was used: `tuned`, `natural`; `traces`, `no traces`; `adjacency map`. */
  readonly variant: string;
  /** Its time over ours. */
  readonly ratio: number;
  /** It found as many states, and as many transitions where it tells them. */
  readonly equalCounts: boolean;
  /** Of `seconds` those before its search began, where it tells them. */
  readonly startSeconds?: number;
  /** CPU seconds before it could be started; not in `seconds`. */
  readonly compileSeconds: number;
  /** Present where it came to no end on this model: its rate on a smaller one, told by name, times this one's transitions. */
  readonly extrapolatedFrom?: { readonly model: string; readonly states: number; readonly seconds: number };
}

/** A peer that has no figures for a model, and why. */
export interface Absent {
  readonly peer: PeerName;
  readonly variant: string;
  readonly reason: string;
  /** Of one that was ended before its end: its time until then over ours, which its whole time exceeds. */
  readonly atLeast?: number;
}

export interface ModelResult extends Figures {
  /** When it was measured. */
  readonly date: string;
  /** How many threads wanted to run when it began. */
  readonly load: number;
  readonly processor: string;
  readonly model: string;
  readonly family: string;
  readonly tier: Tier;
  readonly states: number;
  readonly transitions: number;
  readonly peers: readonly PeerResult[];
  readonly absent: readonly Absent[];
}

/** What `npm run bench -- --json` prints, and `--write` keeps in bench/performance.json. */
export interface BenchReport {
  readonly command: string;
  readonly machine: {
    readonly processor: string;
    readonly memoryGiB: number;
    readonly system: string;
  };
  readonly versions: Readonly<Record<string, string>>;
  readonly models: readonly ModelResult[];
}
