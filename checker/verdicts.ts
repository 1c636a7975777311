import type { Problem } from './errors.js';
import { formatProblem } from './errors.js';
import type { Finding } from './judges/finding.js';
import type { Property } from './property.js';
import type { Verdict } from './report.js';
import type { Evidence } from './traces/evidence.js';
import { formatPath } from './traces/path.js';

/** What limits everything that a search can say. */
export interface Limits {
  /** Why the search ended early. */
  readonly cut: string | undefined;
  /** The same, or else the bound that the search met. */
  readonly bound: string | null;
  /** What could not be computed, where it was reached. */
  readonly problem: Problem | undefined;
}

type Judged = Pick<Verdict, 'verdict' | 'bounded' | 'reason' | 'problem'>;

/** The verdict on a property. A run that XState does not confirm is never shown: the verdict is undecided then. */
export function verdictOf(property: Property, finding: Finding, limits: Limits, evidence: Evidence): Verdict {
  const { run, witness, idle, product, cycle, fairness, unneeded, unentered } = finding;
  const unconfirmed =
    (run && evidence.disagreement(run, cycle)) ?? (witness === undefined ? undefined : evidence.disagreement(witness));
  const judged = unconfirmed ? undecidedFor(unconfirmed) : judge(property, finding, limits);
  const shown = unconfirmed === undefined ? run : undefined;
  return {
    property: property.name,
    form: property.form,
    ...judged,
    vacuous: judged.verdict === 'holds' && idle,
    ...(shown === undefined ? {} : runMembers(shown, evidence, cycle)),
    ...(fairness === undefined ? {} : { fairness }),
    ...(witness === undefined || unconfirmed ? {} : { witness: formatPath(witness) }),
    ...(judged.verdict === 'holds' && unneeded.length > 0 ? { unneeded } : {}),
    ...(judged.verdict === 'holds' && unentered.length > 0 ? { unentered } : {}),
    ...(product === undefined ? {} : { product }),
  };
}

/** The verdict on deadlock or overflow. */
export function builtInVerdict(
  form: 'deadlock' | 'overflow',
  run: readonly number[] | undefined,
  limits: Limits,
  evidence: Evidence,
): Verdict {
  const unconfirmed = run && evidence.disagreement(run);
  const judged = unconfirmed ? undecidedFor(unconfirmed) : run ? violated : unrefuted(limits, limits.problem);
  return {
    property: form,
    form,
    ...judged,
    vacuous: false,
    ...(run === undefined || unconfirmed ? {} : runMembers(run, evidence)),
  };
}

function judge(property: Property, { run, problem, open, cut }: Finding, limits: Limits): Judged {
  if (property.form === 'reachable') return judgeReachable(run !== undefined, limits, problem, cut);
  if (run !== undefined) return violated;
  const unsettled = problem ?? limits.problem;
  if (unsettled !== undefined) return undecidedFor(unsettled);
  const stopped = limits.cut ?? cut ?? (open ? limits.bound : undefined);
  return stopped ? undecided(stopped) : unrefuted(limits, undefined);
}

/** Reaching the goal settles it; not reaching it does only where everything was explored. */
function judgeReachable(
  reached: boolean,
  limits: Limits,
  problem: Problem | undefined,
  cut: string | undefined,
): Judged {
  if (reached) return { verdict: 'holds', bounded: null };
  const unsettled = problem ?? limits.problem;
  if (unsettled !== undefined) return undecidedFor(unsettled);
  const bound = limits.bound ?? cut;
  return bound ? undecided(bound) : violated;
}

function unrefuted(limits: Limits, problem: Problem | undefined): Judged {
  if (problem !== undefined) return undecidedFor(problem);
  return limits.cut === undefined ? { verdict: 'holds', bounded: limits.bound } : undecided(limits.cut);
}

const violated: Judged = { verdict: 'violated', bounded: null };

const undecided = (reason: string): Judged => ({ verdict: 'undecided', bounded: null, reason });

const undecidedFor = (problem: Problem): Judged => ({ ...undecided(formatProblem(problem)), problem });

function runMembers(
  run: readonly number[],
  evidence: Evidence,
  cycle?: number,
): Pick<Verdict, 'trace' | 'length' | 'cycle' | 'timing'> {
  return {
    trace: formatPath(run, cycle),
    length: run.length,
    ...(cycle === undefined ? {} : { cycle }),
    ...(evidence.contradictsDelays(run) ? { timing: true } : {}),
  };
}

/**
 * What is left of a verdict where XState has been found to disagree with the tables. A run that XState confirmed does not
 * save it: that nothing rescues a run, or that no action is enabled after it, rests on the tables as well.
 */
export const withoutTrust = ({ property, form }: Verdict, problem: Problem): Verdict => ({
  property,
  form,
  ...undecidedFor(problem),
  vacuous: false,
});
