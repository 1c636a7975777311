import type { Verdict } from '../checker/report.js';
import type { Difference } from './difference.js';
import type { Run, RunReport } from './run.js';

/** Raised on a breaking change of the documents below. Fields are added, never renamed. */
export const documentFormat = 1;

/** The document that `rehome check --json` prints. */
export interface CheckDocument {
  readonly tool: 'rehome';
  readonly version: string;
  readonly format: number;
  /** The exit status. */
  readonly status: number;
  /** What was chosen; null for systems of a module. */
  readonly selection: SelectionDocument | null;
  readonly runs: readonly RunDocument[];
  /** Pinned expectations that changed; empty for what is not in the catalogue. */
  readonly differences: readonly Difference[];
}

/** What of the catalogue was asked for: parts of one selection are equal in all but `shard`. */
export interface SelectionDocument {
  /** True: every pair of values of readings; false: the default catalogue, or what was described. */
  readonly all: boolean;
  /** Readings that are not named are at the values of the procedure. */
  readonly defaults: boolean;
  readonly procedures: readonly string[];
  readonly readings: readonly string[];
  readonly scenarios: readonly string[];
  readonly properties: readonly string[];
  /** Unspecified receptions and dead transitions count. */
  readonly strict: boolean;
  /** Judged by pins, or each by itself. */
  readonly pinned: boolean;
  /** The whole default catalogue. */
  readonly whole: boolean;
  /** How many configurations all parts have together. */
  readonly total: number;
  readonly shard: { readonly index: number; readonly of: number } | null;
}

export interface RunDocument extends Omit<RunReport, 'verdicts' | 'sameAs'> {
  readonly id: string;
  readonly procedure: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly scenario: string | null;
  /** The configuration of this document that behaves alike and whose exploration decided the verdicts. */
  readonly sameAs: string | null;
  readonly verdicts: readonly Verdict[];
}

/** Makes the document of a check. The order of its fields does not depend on the order in the reports. */
export function checkDocument(
  runs: readonly Run[],
  differences: readonly Difference[],
  status: number,
  version: string,
  selection: SelectionDocument | null,
): CheckDocument {
  return {
    tool: 'rehome',
    version,
    format: documentFormat,
    status,
    selection,
    runs: runs.map(runDocument),
    differences,
  };
}

/** The run that a document tells of. */
export function runOfDocument({ id, procedure, readings, scenario, sameAs, ...report }: RunDocument): Run {
  return { id, procedure, readings, scenario, report: { ...report, ...(sameAs === null ? {} : { sameAs }) } };
}

function runDocument({ id, procedure, readings, scenario, report }: Run): RunDocument {
  return {
    id,
    system: report.system,
    procedure,
    readings,
    scenario,
    sameAs: report.sameAs ?? null,
    states: report.states,
    transitions: report.transitions,
    depth: report.depth,
    exhaustive: report.exhaustive,
    bound: report.bound,
    exact: report.exact,
    omission: report.omission,
    reductions: report.reductions,
    ...(report.reduced === undefined ? {} : { reduced: report.reduced }),
    ...(report.refusedReductions === undefined ? {} : { refusedReductions: report.refusedReductions }),
    ...(report.simulation === undefined ? {} : { simulation: report.simulation }),
    seconds: Math.round(report.seconds * 1000) / 1000,
    verdicts: report.verdicts,
    silences: report.silences,
    deadTransitions: report.deadTransitions,
    ignoredActions: report.ignoredActions,
  };
}
