import type { Verdict } from '../../checker/report.js';
import { verdictWords } from '../cell.js';
import type { Difference } from '../difference.js';
import { count } from '../layout.js';
import type { Run } from '../run.js';

/**
 * What continuous integration is told of one expectation: `failed` where it is not met, `error` where it cannot be judged (an unsupported
 * construct), `skipped` where a budget ended the search before.
 */
export type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

/** One expectation of one configuration, and what became of it. */
export interface Case {
  /** The configuration. */
  readonly id: string;
  /** A property, or `size`, `configuration`, `receptions`. */
  readonly what: string;
  readonly outcome: Outcome;
  /** What was found, and where something was pinned, what. */
  readonly message: string;
  /** Cases that fail alike: the same expectation is not met in the same way. */
  readonly kind: string;
  /** Absent for a pin that no configuration has. */
  readonly run?: Run;
  readonly verdict?: Verdict;
}

/** By what runs are judged, as `statusOfRuns` takes it. */
export interface Judging {
  /** By pins: a pinned refutation is as expected. */
  readonly pinned: boolean;
  /** Unspecified receptions and dead transitions count. */
  readonly strict: boolean;
  /** Modules of procedures, whose verdicts are pinned nowhere. */
  readonly own?: readonly string[];
}

const sizes: readonly string[] = ['states', 'transitions', 'depth'];

/**
 * Every expectation of a check in the order of its runs; pins of configurations that were not checked come last. None of them is
 * `failed`, `error` or `skipped` by a budget where the exit status is 0, and only there.
 * @param differences what `differencesFromPins` found
 */
export function casesOf(runs: readonly Run[], differences: readonly Difference[], judging: Judging): readonly Case[] {
  const byId = new Map<string, Difference[]>();
  for (const difference of differences) byId.set(difference.id, [...(byId.get(difference.id) ?? []), difference]);
  const checked = new Set(runs.map(({ id }) => id));
  const byPins = ({ procedure }: Run) =>
    judging.pinned && !(procedure !== null && judging.own?.includes(procedure) === true);
  return [
    ...runs.flatMap((run) => [
      ...(byPins(run) ? pinnedCases(run, byId.get(run.id) ?? []) : run.report.verdicts.map((each) => plain(run, each))),
      ...(judging.strict ? [receptions(run)] : []),
    ]),
    ...differences.filter(({ id }) => !checked.has(id)).map((difference) => changed(difference)),
  ];
}

/** A run held against its pins. */
function pinnedCases(run: Run, differences: readonly Difference[]): readonly Case[] {
  const ofSize = differences.filter(({ what }) => sizes.includes(what));
  const of = new Map(differences.map((difference) => [difference.what, difference]));
  const judged = new Set(run.report.verdicts.map(({ property }) => property));
  const others = differences.filter(({ what }) => !sizes.includes(what) && !judged.has(what));
  return [
    ofSize.length === 0
      ? { id: run.id, what: 'size', outcome: 'passed', kind: '', message: 'as pinned', run }
      : { id: run.id, what: 'size', outcome: 'failed', kind: 'size', message: ofSize.map(sizeText).join(', '), run },
    ...run.report.verdicts.map((verdict) => {
      const difference = of.get(verdict.property);
      if (difference !== undefined) return changed(difference, run, verdict);
      return isOpen(verdict) ? plain(run, verdict) : { ...plain(run, verdict), outcome: 'passed' as const };
    }),
    ...others.map((difference) => changed(difference, run)),
  ];
}

const sizeText = ({ what, pinned, found }: Difference): string => `${what} ${pinned} → ${found}`;

/** A pin that is not met. Of one property, those whose words changed alike are one kind, however long their runs are. */
function changed({ id, what, pinned, found }: Difference, run?: Run, verdict?: Verdict): Case {
  const word = (text: string | null) => text?.split(' ', 1)[0] ?? 'nothing';
  const wordFound = word(found);
  return {
    id,
    what,
    outcome: 'failed',
    kind: `${word(pinned)} → ${wordFound}`,
    message: `pinned ${pinned ?? 'nothing'}, found ${found ?? 'nothing'}`,
    ...(run === undefined ? {} : { run }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** A verdict that stands for itself. */
function plain(run: Run, verdict: Verdict): Case {
  const outcome = outcomeOf(verdict);
  return { id: run.id, what: verdict.property, outcome, kind: outcome, message: verdictWords(verdict), run, verdict };
}

function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.verdict === 'holds') return 'passed';
  if (verdict.verdict === 'violated') return 'failed';
  return isOpen(verdict) ? 'skipped' : 'error';
}

/** Did a bound of this one check leave it open? */
const isOpen = ({ verdict, problem }: Verdict): boolean => verdict === 'undecided' && problem === undefined;

/** With --strict: what arrives where a machine is silent, and transitions that no run takes. */
function receptions(run: Run): Case {
  const { silences, deadTransitions } = run.report;
  const silent = silences?.filter(({ kind }) => kind !== 'ignored').length ?? 0;
  const dead = deadTransitions?.length ?? 0;
  const parts = [
    ...(silent === 0 ? [] : [count(silent, 'unspecified reception')]),
    ...(dead === 0 ? [] : [count(dead, 'dead transition')]),
  ];
  const message = parts.length === 0 ? 'none' : parts.join(', ');
  const outcome = parts.length === 0 ? 'passed' : 'failed';
  return { id: run.id, what: 'receptions', outcome, kind: outcome, message, run };
}
