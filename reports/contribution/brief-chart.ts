import type { Chart, Row } from '../chart/chart.js';

/** A chart for the page of a document: messages and acts, but not what they change within a party. That a party acts needs no remark. */
export function inBrief(chart: Chart): Chart {
  const rows = chart.rows
    .filter(({ kind }) => kind !== 'condition')
    .map((row) =>
      row.kind === 'act' ? { ...row, remarks: row.remarks.filter((remark) => remark !== 'choice') } : row,
    );
  return { ...chart, rows };
}

/**
 * The chart from an action on; that something goes before it, and what is marked there, is noted.
 * @param from the number of the action, from 1 on
 */
export function endOf(chart: Chart, from: number): Chart {
  if (from === 1) return chart;
  const first = chart.rows.findIndex((row) => numberOf(row) >= from);
  const before = chart.rows.slice(0, first);
  const marks = before.flatMap((row) => (row.kind === 'mark' ? [`Among them: ${row.text}`] : []));
  const note: Row = { kind: 'note', lines: [`Actions 1 to ${from - 1} are left out here.`, ...marks] };
  // What repeats for ever may begin before the part that is shown.
  const loop = before.filter(({ kind }) => kind === 'loop');
  return { ...chart, rows: [note, ...loop, ...chart.rows.slice(first)] };
}

/** The number of a row's action; of no action, 0. */
const numberOf = (row: Row): number => (row.kind === 'message' || row.kind === 'act' ? row.number : 0);
