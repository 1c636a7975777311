import type { Presentation } from '../checker/compose.js';
import type { Property } from '../checker/property.js';
import type { CheckReport, TraceStep } from '../checker/report.js';

/** A report that may rest on another configuration's exploration. */
export interface RunReport extends CheckReport {
  /** The configuration that behaves alike and whose exploration decided the verdicts; absent: its own. */
  readonly sameAs?: string;
}

/** One checked system with what reports need to know about it: plain data, so that it can come from a worker thread. */
export interface Run {
  /** What stands before the colon of a trace id: a configuration's id, or a module's path. */
  readonly id: string;
  /** The procedure; null for a system from a module. */
  readonly procedure: string | null;
  /** Readings that differ from their defaults. */
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string | null;
  readonly report: RunReport;
}

/** What of a property reports print. */
export type PropertyText = Pick<Property, 'name' | 'sentence' | 'source'>;

/** A path turned into what happens in it. */
export interface Replayed {
  readonly steps: readonly TraceStep[];
  /** Every participant's state at its end, in words. */
  readonly states: Readonly<Record<string, string>>;
  readonly presentation: Presentation;
}

/** The whole trace id of a path in a run. */
export function traceId(run: Pick<Run, 'id'>, path: string): string {
  return `${run.id}:${path}`;
}
