import { type Alert, type AlertGroup, alertGroups } from '../reports/ci/alert.js';
import { annotations } from '../reports/ci/annotations.js';
import { casesOf, type Judging } from '../reports/ci/case.js';
import { junitXml } from '../reports/ci/junit.js';
import { pullRequestSummary } from '../reports/ci/pull-request.js';
import { sarifDocument } from '../reports/ci/sarif.js';
import type { Difference } from '../reports/difference.js';
import { type Run, traceId } from '../reports/run.js';
import { stepLine } from '../reports/step-words.js';
import type { SystemOf } from './check-output.js';
import type { CiFormat } from './ci-formats.js';
import { type CiPlaces, ciPlaces } from './ci-places.js';
import { version } from './package-root.js';
import { replayed } from './replayed.js';

/**
 * The result of a check as continuous integration takes it. What fails is what gives the command a status other than 0: for the
 * catalogue what differs from the pins, and not a pinned refutation.
 */
export async function ciText(
  format: CiFormat,
  runs: readonly Run[],
  differences: readonly Difference[],
  systemOf: SystemOf,
  judging: Judging,
): Promise<string> {
  const cases = casesOf(runs, differences, judging);
  const places = ciPlaces();
  const alerts: Alert[] = [];
  for (const group of alertGroups(cases)) alerts.push(await alertOf(group, systemOf, places, judging.pinned));
  switch (format) {
    case 'junit':
      return junitXml(cases, alerts);
    case 'sarif':
      return JSON.stringify(sarifDocument(alerts, version), null, 2);
    case 'markdown':
      return pullRequestSummary(runs, cases, alerts, judging.pinned);
    case 'github':
      return annotations(alerts);
  }
}

/** A group of cases with its run in words, and the lines to look at. */
async function alertOf(group: AlertGroup, systemOf: SystemOf, places: CiPlaces, pinned: boolean): Promise<Alert> {
  const { id, what, run, verdict } = group.shown;
  const pin = pinned ? places.ofPin(id, what) : undefined;
  const pinOnly = pin === undefined ? {} : { pin };
  if (run === undefined || verdict === undefined)
    return { ...group, steps: [], ...pinOnly, ...(pin === undefined ? {} : { place: pin }) };
  const system = await systemOf(run);
  const property = system.properties.find(({ name }) => name === verdict.property);
  const { trace } = verdict;
  const shows = verdict.verdict === 'violated' && trace !== undefined;
  const { steps, presentation } = shows ? await replayed(system, trace) : { steps: [], presentation: {} };
  const cycle = verdict.cycle ?? steps.length;
  const told = steps.map((step, index) => {
    const place = places.ofStep(run, system, step);
    const again = index < cycle ? '' : ', again and again';
    return { text: `${stepLine(step, presentation)}${again}`, ...(place === undefined ? {} : { place }) };
  });
  // What violates is the last action that takes a transition; where no run shows it, what was expected.
  const violating = told.findLast(({ place }) => place !== undefined)?.place;
  const place = violating ?? pin ?? places.ofProperty(run, verdict.property);
  return {
    ...group,
    steps: told,
    ...(property === undefined ? {} : { property }),
    ...(shows ? { trace: traceId(run, trace) } : {}),
    ...(place === undefined ? {} : { place }),
    ...pinOnly,
  };
}
