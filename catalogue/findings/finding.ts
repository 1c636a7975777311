import type { Pivot } from '../../checker/index.js';

/** One distinct finding: plain data, as it is written to `findings.json`. */
export interface Finding {
  /** Property, what must go wrong, and where: `registration-truth/provisioning-fails/ro-14`. */
  readonly id: string;
  readonly property: string;
  /** The smallest scenario, with the same readings, that refutes the property. */
  readonly scenario: string;
  readonly place: string;
  /** The run to show: the whole trace id; null for a goal that nothing reaches. */
  readonly trace: string | null;
  /** Actions of that run; those that repeat for ever once. */
  readonly length: number | null;
  /** For liveness: what is owed on the runs that count, in words. */
  readonly fairness?: string;
  /** The action of that run with which the property was lost, over all actions and over helpful ones alone; absent where no run shows it. */
  readonly pivot?: FoundPivot;
  /** Ids of the configurations of the catalogue that it refutes, in their order. */
  readonly configurations: readonly string[];
  /** Where the shortest runs of these configurations end, if they need more to end there: place and trace id. */
  readonly elsewhere: readonly { readonly place: string; readonly trace: string }[];
}

/** A number counts the actions of the run from 1 on (`Pivot` of the checker). */
export type FoundPivot = Pick<Pivot, 'anyhow' | 'helpfully'>;

/** The configuration and the path of a finding's run. */
export function splitTrace(trace: string): { readonly configuration: string; readonly path: string } {
  const colon = trace.lastIndexOf(':');
  return { configuration: trace.slice(0, colon), path: trace.slice(colon + 1) };
}
