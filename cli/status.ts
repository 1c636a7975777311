import type { CheckReport, Verdict } from '../checker/report.js';
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

/** Did a message arrive where a machine is silent, or is there a transition that no run takes? */
export function isWanting({ silences, deadTransitions }: CheckReport): boolean {
  return silences.some(({ kind }) => kind !== 'ignored') || deadTransitions.length > 0;
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
      return exitStatus.liveness;
  }
}

/** The problem that XState itself, executing a trace again, did not come to the same: the checker is wrong. */
const disagreement = 'MC702';
