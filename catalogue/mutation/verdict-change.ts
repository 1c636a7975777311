import type { CheckReport, Verdict } from '../../checker/report.js';
import { type PinnedRun, pinOf } from '../../reports/pins.js';

/** A verdict of a mutant that is not the pinned one. */
export interface VerdictChange {
  readonly property: string;
  readonly pinned: string;
  readonly found: string;
}

/** What a budget leaves undecided tells nothing, nor does a property that is not pinned yet. An overflow is pinned where there is one. */
const isComparable = ({ property, form, reason }: Verdict, { verdicts }: PinnedRun): boolean =>
  reason !== 'states' && (property in verdicts || form === 'overflow');

const withoutLength = (pin: string): string => pin.replace(/ \d+(~\d*)?$/, '');

/**
 * The first verdict, in the order of the report, that is another word than the pinned one; or else the first that is the same word
 * and has a shortest run of another length. Undefined where every verdict is as pinned.
 */
export function verdictChange(
  report: CheckReport,
  pinned: PinnedRun,
): { readonly by: 'verdict' | 'length'; readonly change: VerdictChange } | undefined {
  const changes = report.verdicts
    .filter((verdict) => isComparable(verdict, pinned))
    .map((verdict) => ({
      property: verdict.property,
      pinned: pinned.verdicts[verdict.property] ?? 'nothing',
      found: pinOf(verdict),
    }))
    .filter((change) => change.pinned !== change.found);
  const word = changes.find((change) => withoutLength(change.pinned) !== withoutLength(change.found));
  if (word !== undefined) return { by: 'verdict', change: word };
  return changes.length === 0 ? undefined : { by: 'length', change: changes[0]! };
}
