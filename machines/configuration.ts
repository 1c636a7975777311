import type { Procedure } from './procedures/procedure.js';
import type { ReadingValues } from './readings.js';
import type { Fault } from './scenarios.js';

/** What one composition is made from: a procedure, one value for each reading, and what may go wrong. */
export interface ModelConfiguration {
  readonly procedure: Procedure;
  readonly readings: ReadingValues;
  readonly faults: readonly Fault[];
}
