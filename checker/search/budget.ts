/** What ends a search before its end; absent: nothing does. */
export interface Budget {
  /** Once more than this many states are known, no further state is expanded. */
  readonly states?: number;
  /** States at this depth are not expanded. */
  readonly depth?: number;
  /** Seconds. */
  readonly time?: number;
  /** What the arrays of the search may take, in units of 2^20 bytes. */
  readonly memory?: number;
  /** Aborting it ends the search at the next occasion; what was found is judged. */
  readonly signal?: AbortSignal;
}

/** Where the search stands. */
export interface Progress {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** States known but not expanded. */
  readonly queue: number;
  readonly seconds: number;
  /**
   * About how many states there will be, as the sizes of the levels of the breadth-first search suggest: an estimate, no bound. Absent as long
   * as levels grow, for then there is none worth telling.
   */
  readonly expected?: number;
}

const betweenLooks = 512;
const sliceMilliseconds = 100;

/** Watches the clock and the signal, and lets others run now and then. */
export class Clock {
  private readonly start = performance.now();
  private lastPause = this.start;
  private looks = 0;

  constructor(private readonly budget: Budget) {}

  get seconds(): number {
    return (performance.now() - this.start) / 1000;
  }

  /** Cheap; true now and then, when `pause` should be awaited. @param looks how many things were looked at since */
  due(looks = 1): boolean {
    this.looks += looks;
    if (this.looks < betweenLooks) return false;
    this.looks = 0;
    return performance.now() - this.lastPause > sliceMilliseconds || this.expired() !== undefined;
  }

  /** Lets other tasks of the process run. */
  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.lastPause = performance.now();
  }

  /** Pauses where the last pause is long ago. */
  async breathe(): Promise<void> {
    if (performance.now() - this.lastPause > sliceMilliseconds) await this.pause();
  }

  /** Why the search has to stop, if it has to. */
  expired(): 'time' | 'interrupted' | undefined {
    if (this.budget.signal?.aborted) return 'interrupted';
    return this.budget.time !== undefined && this.seconds > this.budget.time ? 'time' : undefined;
  }
}
