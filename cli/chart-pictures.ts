import type { Chart, Row } from '../reports/chart/chart.js';
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
  const { pngPages } = await import('../reports/chart/png.js');
  const broken = explanation.broken.filter(({ name }) => name === property);
  const chart = inBrief(chartOf({ ...explanation, broken }));
  const from = Math.max(1, explanation.steps.length - mostShown + 1);
  const draw = (some: Chart) => pngPages(some, { heading: false });
  return { from, shown: await draw(endOf(chart, from)), whole: from === 1 ? [] : await draw(chart) };
}

/** Messages and acts, but not what they change within a party. That a party acts needs no remark. */
function inBrief(chart: Chart): Chart {
  const rows = chart.rows
    .filter(({ kind }) => kind !== 'condition')
    .map((row) =>
      row.kind === 'act' ? { ...row, remarks: row.remarks.filter((remark) => remark !== 'choice') } : row,
    );
  return { ...chart, rows };
}

/** The chart from an action on; that something goes before it, and what is marked there, is noted. */
function endOf(chart: Chart, from: number): Chart {
  if (from === 1) return chart;
  const isAction = (row: Row) => row.kind === 'message' || row.kind === 'act';
  const first = chart.rows.findIndex((row) => isAction(row) && 'number' in row && row.number >= from);
  const before = chart.rows.slice(0, first);
  const marks = before.flatMap((row) => (row.kind === 'mark' ? [row.text] : []));
  const note: Row = {
    kind: 'note',
    lines: [`Actions 1 to ${from - 1} are left out here.`, ...marks.map((text) => `Among them: ${text}`)],
  };
  // What repeats for ever may begin before the part that is shown.
  const loop = before.filter(({ kind }) => kind === 'loop');
  return { ...chart, rows: [note, ...loop, ...chart.rows.slice(first)] };
}
