import type { Verdict } from '../../checker/index.js';

/** A configuration and a property that it is to be judged by. */
export interface Question {
  readonly id: string;
  readonly property: string;
}

/**
 * Judges configurations, all questions of one call together. Undefined: the configuration has no such property.
 * Answers are in the order of the questions and the same for the same question.
 */
export type Oracle = (questions: readonly Question[]) => Promise<readonly (Verdict | undefined)[]>;
