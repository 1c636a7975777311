import type { TraceStep } from '../../checker/report.js';
import type { PropertyText } from '../run.js';
import type { Case } from './case.js';
import type { SourcePlace } from './source/transition-place.js';

/** What several cases that fail alike have in common. */
export interface AlertGroup {
  /** The case to show: with the shortest run; of equally short ones the first. */
  readonly shown: Case;
  /** The configurations, in their order. */
  readonly ids: readonly string[];
}

/** One action of the run that an alert shows. */
interface AlertStep {
  readonly text: string;
  /** The transition that it takes. */
  readonly place?: SourcePlace;
}

/** What does not meet its expectation, with all that a report prints of it. */
export interface Alert extends AlertGroup {
  /** Absent for what is no declared property. */
  readonly property?: PropertyText;
  /** The whole trace id of the run to show. */
  readonly trace?: string;
  readonly steps: readonly AlertStep[];
  /** The line to look at. */
  readonly place?: SourcePlace;
  /** The line that pins what was expected. */
  readonly pin?: SourcePlace;
}

/** The cases that did not pass, each kind once: of verdicts first, in their order. */
export function alertGroups(cases: readonly Case[]): readonly AlertGroup[] {
  const groups = new Map<string, Case[]>();
  for (const each of cases.filter(({ outcome }) => outcome !== 'passed')) {
    const key = JSON.stringify([each.what, each.outcome, each.kind]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((some) => ({
      shown: some.reduce((best, each) => (lengthOf(each) < lengthOf(best) ? each : best)),
      ids: some.map(({ id }) => id),
    }))
    .sort((a, b) => Number(a.shown.verdict === undefined) - Number(b.shown.verdict === undefined));
}

const lengthOf = ({ verdict }: Case): number => verdict?.length ?? Number.POSITIVE_INFINITY;

/** Does it say that something is wrong, or only that something is no more as it was pinned, or was not looked at? */
export const levelOf = ({ shown: { outcome, verdict } }: AlertGroup): 'error' | 'warning' =>
  outcome === 'error' || (outcome === 'failed' && verdict?.verdict === 'violated') ? 'error' : 'warning';

/** A transition that an action takes. */
export interface TakenTransition {
  readonly participant: string;
  readonly id: string;
}

/** The transition that an action stands for: of several the first that carries `meta`. Undefined where nothing is taken: lost, or silent. */
export function takenBy({ kind, participant, transitions }: TraceStep): TakenTransition | undefined {
  if (kind === 'lose') return undefined;
  const taken = transitions.find(({ meta }) => meta !== undefined) ?? transitions[0];
  return taken === undefined ? undefined : { participant, id: taken.id };
}

/** In how many configurations, where it is not one. */
export const whereText = ({ shown, ids }: AlertGroup): string =>
  ids.length === 1 ? shown.id : `${shown.id} and ${ids.length - 1} more`;
