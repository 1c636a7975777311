import type { Table } from 'docx';
import { type Block, heading, picture, plain, table } from './blocks.js';
import type { DiscussedFinding, RunRow } from './content.js';
import { style } from './styles.js';

/** A finding in the Discussion: what it is, and its run as a picture. Its number is that of its figure. */
export function blockOfFinding(finding: DiscussedFinding, number: number, numbered: boolean): Block[] {
  const { title, prose, chart, run } = finding;
  const part =
    chart === undefined || chart.from === 1
      ? ''
      : ` (actions ${chart.from} to ${run.length}; figure A.${number} has all of them)`;
  return [
    heading(2, numbered ? `1.${number}\t${title}` : title),
    ...prose.map((text) => plain(text)),
    ...figures(chart?.shown ?? [], `Figure ${number}`, `${title}${part}`),
  ];
}

/** A finding in the annex: the names under which the tool knows it, its run action by action, and as a picture where the Discussion has its end alone. */
export function detailOfFinding({ title, facts, run, chart }: DiscussedFinding, number: number): Block[] {
  const caption = `Table A.${number}: The run of figure ${number}, action by action`;
  return [
    heading(2, `Finding ${number}: ${title}`),
    table([], facts, [1, 3.5]),
    ...(run.length === 0 ? [] : [plain(caption, style.tableCaption), runTable(run)]),
    ...figures(chart?.whole ?? [], `Figure A.${number}`, `The whole run of figure ${number}`),
  ];
}

/** Pictures, each with its caption below it. */
export const figures = (pages: readonly Uint8Array[], name: string, caption: string): Block[] =>
  pages.flatMap((png, page) => [
    picture(png, caption, `${name}.${page + 1}`),
    plain(`${name}${pages.length > 1 ? ` (${page + 1} of ${pages.length})` : ''}: ${caption}`, style.figureCaption),
  ]);

/** A run as a native table. */
export const runTable = (run: readonly RunRow[]): Table =>
  table(
    ['No.', 'Step', 'Who', 'Message or act', 'Remark'],
    run.map(({ number, step, actors, message, remark }) => [String(number), step, actors, message, remark]),
    [0.6, 0.6, 2.2, 4.2, 1.8],
  );
