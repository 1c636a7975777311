import type { Procedure } from './procedures/procedure.js';
import type { ReadingValues } from './readings/index.js';
import type { DeviationName } from './scenarios.js';

/** What one composition is made from: a procedure, one value for each reading, and what may go wrong or who may misbehave. */
export interface ModelConfiguration {
  readonly procedure: Procedure;
  readonly readings: ReadingValues;
  readonly deviations: readonly DeviationName[];
}
