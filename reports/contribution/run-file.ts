import { chartOf } from '../chart/chart.js';
import { pngPages } from '../chart/png.js';
import { type Explanation, settingSentence } from '../explanation.js';
import { fairnessSentence } from '../fairness.js';
import { lengthWords } from '../run-length.js';
import { heading, labelled, plain } from './blocks.js';
import { inBrief } from './brief-chart.js';
import { figures, runTable } from './finding-blocks.js';
import { runRows } from './run-rows.js';
import { style } from './styles.js';
import { wordFile } from './word-file.js';

/** One explained run as a Word file: what is broken, under what, the sequence chart, and the actions as a table. The same run gives the same bytes. */
export async function explainedFile(explanation: Explanation): Promise<Uint8Array> {
  return runFile(explanation, await pngPages(inBrief(chartOf(explanation)), { heading: false }));
}

/** @param chart PNG pictures, one a page */
function runFile(explanation: Explanation, chart: readonly Uint8Array[]): Promise<Uint8Array> {
  const { id, finding, steps, presentation, cycle, broken, setting } = explanation;
  const title = finding ?? 'A run';
  const length = lengthWords({ length: steps.length, ...(cycle === undefined ? {} : { cycle }) });
  const rows = runRows(steps, presentation, { cycle, atEnd: broken.length > 0 ? 'here it is broken' : '' });
  const blocks = [
    heading(1, title),
    ...broken.flatMap(({ name, sentence, fairness }) => [
      labelled(`Violated: ${name}.`, sentence),
      ...(fairness === undefined ? [] : [plain(fairnessSentence(fairness))]),
    ]),
    ...(setting === undefined ? [] : [labelled('Under:', settingSentence(setting))]),
    plain(`Figure 1 shows a run of ${length}.`),
    ...figures(chart, 'Figure 1', title),
    ...(rows.length === 0 ? [] : [plain('Table 1: The run, action by action', style.tableCaption), runTable(rows)]),
    plain(`npx rehome explain ${id}`, style.code),
  ];
  return wordFile(blocks, { title });
}
