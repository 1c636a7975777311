import type { Chart } from '../reports/chart/chart.js';
import { explanationOf } from './explained.js';

/**
 * The sequence chart of a run for a document that has a caption of its own: PNG pictures, one a page. Of what the run violates, it tells
 * of one property.
 * @throws InputError for what is no run
 */
export async function chartPictures(trace: string, property: string): Promise<readonly Uint8Array[]> {
  const explanation = await explanationOf(trace);
  const { chartOf } = await import('../reports/chart/chart.js');
  const { pngPages } = await import('../reports/chart/png.js');
  const broken = explanation.broken.filter(({ name }) => name === property);
  return pngPages(inBrief(chartOf({ ...explanation, broken })), { heading: false });
}

/** What fits on a page beside its discussion: messages and acts, not what they change within a party. That a party acts needs no remark. */
function inBrief(chart: Chart): Chart {
  const rows = chart.rows
    .filter(({ kind }) => kind !== 'condition')
    .map((row) =>
      row.kind === 'act' ? { ...row, remarks: row.remarks.filter((remark) => remark !== 'choice') } : row,
    );
  return { ...chart, rows };
}
