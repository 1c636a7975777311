import type { Presentation } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import type { StepExplanation } from '../checker/traces/explanation.js';
import type { Pivot } from '../checker/traces/pivot.js';

/** A run with all that is known of it: what every format of `rehome explain` is made from. Plain data, but for the presentation. */
export interface Explanation {
  /** The whole trace id. */
  readonly id: string;
  /** The finding that it shows, where one was asked for. */
  readonly finding?: string;
  /** All participants in their order. */
  readonly participants: readonly string[];
  readonly presentation: Presentation;
  readonly steps: readonly TraceStep[];
  /** Why each action went as it did. */
  readonly reasons: readonly StepExplanation[];
  /** How many actions go before those that repeat for ever; where that is all, the run ends for good. Absent: the run is finite. */
  readonly cycle?: number;
  /** Where each property that the run refutes was lost. */
  readonly pivots: readonly Pivot[];
  /** What it refutes at its end; of a finding, its property alone. */
  readonly broken: readonly BrokenProperty[];
  /** Under which procedure, readings and scenario; absent for a system of a module. */
  readonly setting?: Setting;
}

/** A property that a run refutes. */
export interface BrokenProperty {
  readonly name: string;
  /** What should have held. */
  readonly sentence: string;
  /** Where that comes from. */
  readonly source?: string;
  /** For liveness: what is owed on the runs that count, in words. */
  readonly fairness?: string;
}

/** The configuration that a run is of. */
export interface Setting {
  readonly procedure: string;
  /** Set where no text has the procedure so. */
  readonly reconstructed?: string;
  readonly scenario: string;
  /** What the scenario allows to go wrong, a clause each. */
  readonly deviations: readonly string[];
  readonly readings: readonly ChosenReading[];
}

/** What a configuration takes where the texts leave something open. */
interface ChosenReading {
  readonly name: string;
  readonly value: string;
  /** What this value says, in one clause. */
  readonly means: string;
  /** The step that leaves it open. */
  readonly step: string;
  /** False: somebody chose another value than the procedure's default. */
  readonly byDefault: boolean;
}

/** The procedure, the readings that are not at their defaults, and the scenario, in one sentence. */
export function settingSentence({ procedure, reconstructed, scenario, deviations, readings }: Setting): string {
  const chosen = readings.filter(({ byDefault }) => !byDefault).map(({ name, value }) => `${name}=${value}`);
  const row = reconstructed === undefined ? procedure : `${procedure} (reconstructed: ${reconstructed})`;
  const under =
    chosen.length === 0 ? 'all readings at their defaults' : `${chosen.join(', ')}, other readings at their defaults`;
  const allowed = deviations.length === 0 ? 'nothing goes wrong and nobody misbehaves' : deviations.join('; ');
  return `${row}; ${under}; scenario ${scenario}: ${allowed}.`;
}
