import { BorderStyle, Paragraph, TabStopType, TextRun } from 'docx';
import { type Block, dashes, heading, labelled, plain, table, textWidth } from './blocks.js';
import { kindOfParagraph } from './clause-text.js';
import type { Contribution } from './content.js';
import { blockOfFinding, detailOfFinding } from './finding-blocks.js';
import type { ContributionHeader } from './header.js';
import { replacementsOf } from './replacements.js';
import { revise } from './revise.js';
import { trackedParagraphs } from './revision-marks.js';
import { style } from './styles.js';
import { wordFile } from './word-file.js';

/**
 * A contribution to a standards group (pseudo-CR) as a Word file: header, Discussion, Proposal, the clause with tracked changes, and the details of
 * the findings in an annex. The same contribution gives the same bytes.
 */
export function contributionFile(contribution: Contribution): Promise<Uint8Array> {
  const { header, author, date } = contribution;
  return wordFile(contributionBlocks(contribution), { title: titleOf(header, contribution.clause), author, date });
}

const titleOf = ({ title }: ContributionHeader, clause: string): string => title ?? `pCR to clause ${clause}`;

function contributionBlocks(contribution: Contribution): Block[] {
  const { header, author, date, clause, findings, verdicts, before, after, method } = contribution;
  const revised = revise(before, after);
  const many = findings.length > 1;
  return [
    ...headerLines(header, clause),
    heading(1, '1\tDiscussion'),
    ...findings.flatMap((finding, index) => blockOfFinding(finding, index + 1, many)),
    plain(`Table 1: ${verdicts.title}`, style.tableCaption),
    table(verdicts.head, verdicts.rows, [2.2, ...verdicts.head.slice(1).map(() => 1)]),
    ...verdicts.notes.map((note) => plain(note, style.tableNote)),
    heading(1, '2\tProposal'),
    plain(`It is proposed to change clause ${clause} as section 3 shows. The words that shall stand there:`),
    plain('Table 2: The proposed words', style.tableCaption),
    table(
      ['Place', 'Proposed words'],
      replacementsOf(revised).map(({ place, wording }) => [place, wording]),
      [1, 3.5],
    ),
    ...(after.some((text) => kindOfParagraph(text) === 'caption') ? [plain(figureNote, style.tableNote)] : []),
    labelled('Consequences if not approved:', many ? '' : findings[0]!.consequence),
    ...(many ? dashes(findings.map(({ consequence }) => consequence)) : []),
    heading(1, '3\tpCR'),
    plain(`The following pCR is against ${header.against ?? '…'}.`),
    plain('**** Start of the First change ****', style.change),
    ...trackedParagraphs(revised, { author, date }),
    plain('**** End of the First change ****', style.change),
    new Paragraph({ heading: 'Heading1', pageBreakBefore: true, text: 'Annex: how the findings were reached' }),
    ...method.map((text) => plain(text)),
    ...findings.flatMap((finding, index) => detailOfFinding(finding, index + 1)),
  ];
}

const figureNote =
  'The figure of the clause is not part of its text: it is to be drawn anew where the change touches it.';

/** What is not known yet is left open, so that nothing is invented. */
const open = '…';

function headerLines(header: ContributionHeader, clause: string): Block[] {
  const right = [{ type: TabStopType.RIGHT, position: textWidth }];
  const line = (left: string, end: string) =>
    new Paragraph({
      style: style.headerLine,
      tabStops: right,
      indent: { left: 0, firstLine: 0 },
      children: [new TextRun({ text: left }), new TextRun({ text: '\t' }), new TextRun({ text: end })],
    });
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Source', header.source],
    ['Title', titleOf(header, clause)],
    ['Agenda item', header['agenda-item']],
    ['Document for', header['document-for']],
  ];
  return [
    line(header.meeting ?? open, header.tdoc ?? open),
    line(header.venue ?? open, ''),
    ...fields.map(
      ([label, text], index) =>
        new Paragraph({
          style: style.headerLine,
          ...(index === 0 ? { spacing: { before: 200, after: 60 } } : {}),
          ...(index === fields.length - 1
            ? { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '000000' } } }
            : {}),
          children: [new TextRun({ text: `${label}:\t` }), new TextRun({ text: text ?? open })],
        }),
    ),
  ];
}
