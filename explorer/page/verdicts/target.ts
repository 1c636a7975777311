import type { Verdict } from '../../../checker/report.js';
import { lengthOfTrace } from '../../../reports/run-length.js';
import type { Address } from '../address.js';

/** A run that a verdict has to show. */
export interface Target {
  readonly kind: 'run' | 'witness';
  /** Its number of actions. */
  readonly length: number;
  /** Where the page shows its end. */
  readonly address: Address;
}

/**
 * What a verdict has to show: the run that refutes it, or that reaches its goal; else the shortest run to what it speaks about.
 * Undefined where there is neither.
 */
export function targetOf(subject: string, { property, trace, witness }: Verdict): Target | undefined {
  const path = trace ?? witness;
  if (path === undefined) return undefined;
  const { length } = lengthOfTrace(path);
  return {
    kind: trace === undefined ? 'witness' : 'run',
    length,
    address: { view: 'run', subject, path, parameters: { at: String(length), property } },
  };
}

/** Of a property that a system does not have. */
export const notJudged = 'This property is not judged here.';

/** Why what holds vacuously has no run to show. */
export const whyVacuous = 'It holds vacuously: what it speaks about never happens, so no run shows it.';

/** Why a verdict has no run to show. */
export function whyNoTarget({ verdict, form, vacuous, reason }: Verdict): string {
  if (verdict === 'undecided') return `It is undecided (${reason ?? 'no reason given'}): there is no run to show.`;
  if (verdict === 'violated') return 'No run does it: that is shown by all runs together, and by none alone.';
  if (vacuous) return whyVacuous;
  if (form === 'deadlock') return 'It holds in every state: there is no run that ends where it should not.';
  return 'It holds on every run, and does not say what it speaks about: no run shows it better than another.';
}
