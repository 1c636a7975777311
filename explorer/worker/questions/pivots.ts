import { type Pivot, pivotsOf } from '../../../checker/traces/pivot.js';
import { chartOf } from '../../../reports/chart/chart.js';
import type { PivotsView, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';
import { brokenBy, runNamed } from '../walk/refuted.js';
import { explanationOf } from './run.js';

/** Places to look at for each answer. */
const mostPlaces = 100_000;

/** Where the properties were lost that a run refutes with its last action; whoever cancels does so between two of them. */
export async function pivots(takes: Takes<'pivots'>, asked: Asked): Promise<PivotsView> {
  const { signal, courseOf } = asked;
  const { subject, path } = takes;
  const course = courseOf(subject);
  const broken = brokenBy(course, runNamed(path));
  const found: Pivot[] = [];
  for (const property of broken) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) break;
    found.push(...pivotsOf(course.system, path, { properties: [property], places: mostPlaces }));
  }
  return { pivots: found, chart: chartOf(explanationOf(takes, asked, found)) };
}
