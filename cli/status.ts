import type { CheckReport, Verdict } from '../checker/report.js';
import type { Difference } from '../reports/difference.js';
import type { Run } from '../reports/run.js';
import { exitStatus } from './exit-status.js';

/**
 * The exit status for a system that is judged by itself: the smallest of 10 to 13 that applies, else 75 where anything is
 * undecided, else 0.
 * @param strict unspecified receptions and dead transitions count as 10
 */
export function statusOf(report: CheckReport, strict: boolean): number {
  return smallest([
    ...(strict && isWanting(report) ? [exitStatus.assumption] : []),
    ...report.verdicts.map(statusOfVerdict),
  ]);
}

/**
 * The exit status for several runs: where they are compared with pins, 14 for any difference and 75 for a budget that left a
 * verdict open; else the smallest of each run's own.
 */
export function statusOfRuns(
  runs: readonly Run[],
  differences: readonly Difference[],
  {
    strict,
    pinned,
    own = [],
  }: { readonly strict: boolean; readonly pinned: boolean; readonly own?: readonly string[] },
): number {
  if (!pinned) return smallest(runs.map(({ report }) => statusOf(report, strict)));
  const ofOwn = runs.filter(({ procedure }) => procedure !== null && own.includes(procedure));
  return smallest([
    ...ofOwn.map(({ report }) => statusOf(report, strict)),
    ...(strict && runs.some(({ report }) => isWanting(report)) ? [exitStatus.assumption] : []),
    ...(differences.length > 0 ? [exitStatus.changed] : []),
    ...(runs.some(({ report }) => endedEarly(report)) ? [exitStatus.unfinished] : []),
  ]);
}

/** Did a budget of this invocation leave a verdict open? `first` leaves them open by the user's wish. */
function endedEarly({ verdicts }: CheckReport): boolean {
  return verdicts.some(({ reason }) => reason === 'states' || reason === 'depth' || reason === 'time');
}

/** Did a message arrive where a machine is silent, or is there a transition that no run takes? */
function isWanting({ silences, deadTransitions }: CheckReport): boolean {
  return silences?.some(({ kind }) => kind !== 'ignored') === true || (deadTransitions?.length ?? 0) > 0;
}

/** Of several statuses the one to end with: the smallest that is not 0. */
export function smallest(statuses: readonly number[]): number {
  const wrong = statuses.filter((status) => status !== exitStatus.expected);
  return wrong.length === 0 ? exitStatus.expected : Math.min(...wrong);
}

function statusOfVerdict({ verdict, form, problem }: Verdict): number {
  if (verdict === 'holds') return exitStatus.expected;
  if (verdict === 'undecided') {
    if (problem === undefined) return exitStatus.unfinished;
    return problem.code === disagreement ? exitStatus.internal : exitStatus.assumption;
  }
  switch (form) {
    case 'deadlock':
      return exitStatus.deadlock;
    case 'invariant':
    case 'monitor':
    case 'overflow':
      return exitStatus.safety;
    case 'reachable':
    case 'recoverable':
    case 'liveness':
      return exitStatus.liveness;
  }
}

/** The problem that XState itself, executing a trace again, did not come to the same: the checker is wrong. */
const disagreement = 'MC702';
