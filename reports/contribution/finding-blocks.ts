import type { Paragraph, Table } from 'docx';
import { heading, picture, plain, table } from './blocks.js';
import type { DiscussedFinding, RunRow } from './content.js';
import { style } from './styles.js';

/** A finding in the Discussion: what it is, its run as a picture. Its number is that of its figure. */
export function blockOfFinding(finding: DiscussedFinding, number: number, numbered: boolean): (Paragraph | Table)[] {
  const { title, prose, pictures, caption } = finding;
  const pages = pictures.length;
  return [
    heading(2, numbered ? `1.${number}\t${title}` : title),
    ...prose.map((text) => plain(text)),
    ...pictures.flatMap((png, page) => [
      picture(png, caption, number * 1000 + page),
      plain(`Figure ${number}${pages > 1 ? ` (${page + 1} of ${pages})` : ''}: ${caption}`, style.figureCaption),
    ]),
  ];
}

/** A finding in the annex: the names under which the tool knows it, and its run action by action. */
export function detailOfFinding({ title, facts, run }: DiscussedFinding, number: number): (Paragraph | Table)[] {
  return [
    heading(2, `Finding ${number}: ${title}`),
    table(
      [],
      facts.map(([label, text]) => [label, text]),
      [1, 3.5],
    ),
    ...(run.length === 0
      ? []
      : [plain(`Table A.${number}: The run of figure ${number}, action by action`, style.tableCaption), runTable(run)]),
  ];
}

const runTable = (run: readonly RunRow[]): Table =>
  table(
    ['No.', 'Step', 'Who', 'Message or act', 'Remark'],
    run.map(({ number, step, actors, message, remark }) => [String(number), step, actors, message, remark]),
    [0.6, 0.6, 2.2, 4.2, 1.8],
  );
