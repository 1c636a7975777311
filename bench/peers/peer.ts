import type { MeasuredRun } from './measured.js';

/** What a tool found of a model. */
export interface Counts {
  readonly states: number;
  /** Null where a tool counts something else. */
  readonly transitions: number | null;
  /** CPU seconds before its search began, where it tells them. */
  readonly startSeconds?: number;
}

/** A tool that is ready to search one model. */
export interface Contestant {
  /** CPU seconds that it took to be so: told apart from the search. */
  readonly compileSeconds: number;
  /** One search from start to end, ended after so many seconds. @throws Error where it takes longer */
  run(seconds: number): Promise<MeasuredRun>;
  /** @throws Error where the search has not come to its end, or says anything but that the properties hold */
  read(stdout: string): Counts;
}
