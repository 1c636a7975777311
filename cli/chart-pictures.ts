import type { Chart } from '../reports/chart/chart.js';
import type { ChartPictures } from '../reports/contribution/content.js';
import { explanationOf } from './explained.js';

/** So many actions of a run stand in the Discussion: about half a page. */
const mostShown = 14;

/**
 * The sequence chart of a run for a document that has captions of its own. Of what the run violates, it tells of one property.
 * @throws InputError for what is no run
 */
export async function chartPictures(trace: string, property: string): Promise<ChartPictures> {
  const explanation = await explanationOf(trace);
  const { chartOf } = await import('../reports/chart/chart.js');
  const { endOf, inBrief } = await import('../reports/contribution/brief-chart.js');
  const { pngPages } = await import('../reports/chart/png.js');
  const broken = explanation.broken.filter(({ name }) => name === property);
  const chart = inBrief(chartOf({ ...explanation, broken }));
  const from = Math.max(1, explanation.steps.length - mostShown + 1);
  const draw = (some: Chart) => pngPages(some, { heading: false });
  return { from, shown: await draw(endOf(chart, from)), whole: from === 1 ? [] : await draw(chart) };
}
