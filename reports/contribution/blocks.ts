import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { sizeOfPng } from './png-size.js';
import { style } from './styles.js';

/** What a page has room for, at 96 pixels to the inch: A4 less its margins, and less a line for the caption. */
const room = { width: 642, height: 860 };
/** The same width in twentieths of a point. */
export const textWidth = 9638;

/** What a document is made of. */
export type Block = Paragraph | Table;

/** A heading of level 1 to 3. */
export function heading(level: 1 | 2 | 3, text: string): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
  return new Paragraph({ heading: levels[level], children: tabbed(text) });
}

/** Text whose tabs are elements of their own, as Word wants them. */
const tabbed = (text: string): TextRun[] =>
  text.split('\t').map((part, index) => new TextRun({ children: index === 0 ? [part] : [new Tab(), part] }));

/** A paragraph of plain text, in a style of its own where one is named. */
export const plain = (text: string, named?: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text })], ...(named === undefined ? {} : { style: named }) });

/** A paragraph that begins with bold words. */
export const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 160, after: 120 },
    children: [new TextRun({ text: `${label} `, bold: true }), new TextRun({ text })],
  });

/** Items with a dash before each. */
export const dashes = (items: readonly string[]): Paragraph[] =>
  items.map((item) => new Paragraph({ style: style.step, children: tabbed(`–\t${item}`) }));

/**
 * A native table; its head is repeated on each page, and no row is broken between pages. Each line of a cell is a paragraph.
 * @param shares how wide each column is, in parts of the whole
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / total));
  const cell = (text: string, column: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E0E0E0' } } : {}),
      children: text.split('\n').map((line) => plain(line, isHead ? style.headCell : style.cell)),
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, column, isHead)),
    });
  return new Table({
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [...(head.length === 0 ? [] : [row(head, true)]), ...rows.map((cells) => row(cells, false))],
  });
}

/**
 * A paragraph with a picture as large as it is, or as fits on a page.
 * @param name for those who list the pictures of a document, another one for each
 */
export function picture(png: Uint8Array, about: string, name: string): Paragraph {
  const { width, height } = sizeOfPng(png);
  const scale = Math.min(1, room.width / width, room.height / height);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 60, after: 60 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        // Without an id of its own each picture gets the next number of the whole process, and no two files are alike.
        altText: { id: String(idOf(name)), name, description: about },
      }),
    ],
  });
}

/** A number for a name, the same one always (FNV-1a, 31 bits, as drawings number themselves with positive integers). */
function idOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 1;
}
