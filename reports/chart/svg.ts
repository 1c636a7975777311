import type { Chart, Lifeline, Row } from './chart.js';
import { drawRow, loopLeft } from './draw-row.js';
import type { Drawing } from './drawing.js';
import { type Frame, frameOf, gutter } from './frame.js';
import { legendOf } from './legend.js';
import { fontFamily, printStyle } from './style.js';
import { box, element, line, textAt } from './svg-text.js';
import { textWidth, wrapWidth } from './text-width.js';

/** One page of a chart. */
export interface SvgPage {
  /** A whole SVG document. */
  readonly svg: string;
  /** Pixels at its natural size. */
  readonly width: number;
  readonly height: number;
}

/** How to draw. */
export interface SvgOptions {
  /** Title and caption above the first page; default true. Where a document has its own caption, false. */
  readonly heading?: boolean;
  /** False: no style sheet of its own, for a page that has one (`pageStyle`). Default true. */
  readonly styled?: boolean;
}

/** A page is at most so much higher than wide: what fits on A4 between its margins. */
const ratio = 1.4;

/**
 * A chart as SVG pages, each with its lifelines' heads; one page where it fits. Nothing is told by colour alone: an adversary has a dark
 * head, a dashed lifeline and dashed heavy arrows; what is lost ends in a cross. The same chart gives the same bytes.
 */
export function svgPages(chart: Chart, { heading = true, styled = true }: SvgOptions = {}): SvgPage[] {
  const frame = frameOf(chart);
  const above = heading ? drawHeading(chart, frame) : { height: 6, at: () => '' };
  const below = drawLegend(legendOf(chart), frame);
  const heads = drawHeads(chart.lifelines, frame);
  const most = frame.width * ratio - heads.height - below.height - footer;
  const pages = pagesOf(chart.rows, (row) => drawRow(row, frame), most, above.height);
  return pages.map((rows, index) => {
    const top = index === 0 ? above.height : 6;
    const start = top + heads.height;
    const body = rows.reduce((sum, { drawing }) => sum + drawing.height, 0);
    const last = index === pages.length - 1;
    const height = Math.ceil(start + body + (last ? below.height : 0) + footer);
    const parts = [
      box(0, 0, frame.width, height, { class: 'paper' }),
      ...(index === 0 ? [above.at(0)] : []),
      lifelines(chart.lifelines, frame, start, start + body),
      heads.at(top),
      loopSides(rows, frame, start),
      ...placed(rows, start),
      ...(last ? [below.at(start + body)] : []),
      ...(pages.length === 1 ? [] : [pageNumber(index + 1, pages.length, frame, height)]),
    ];
    return { svg: document(parts, frame.width, height, chart.title, styled), width: frame.width, height };
  });
}

/** Pages one below the other as one document. */
export function stackedSvg(pages: readonly SvgPage[]): string {
  const [first, ...others] = pages;
  if (first === undefined || others.length === 0) return first?.svg ?? '';
  let y = 0;
  const placed = pages.map(({ svg, height }) => {
    const at = svg.replace('<svg ', `<svg y="${y}" `);
    y += height;
    return at;
  });
  const { width } = first;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height: y, viewBox: `0 0 ${width} ${y}` };
  return element('svg', attributes, '\n', ...placed.map((page) => `${page}\n`));
}

const footer = 22;

interface DrawnRow {
  readonly drawing: Drawing;
  /** Within what repeats for ever, this row excepted where it is its edge. */
  readonly inLoop: boolean;
  readonly edge: 'start' | 'end' | undefined;
}

/** Rows by page. What belongs to one action stays on one page. */
function pagesOf(
  rows: readonly Row[],
  draw: (row: Row) => Drawing,
  most: number,
  heading: number,
): [DrawnRow[], ...DrawnRow[][]] {
  const pages: [DrawnRow[], ...DrawnRow[][]] = [[]];
  let room = most - heading;
  let inLoop = false;
  for (const block of blocksOf(rows)) {
    const drawn = block.map((row): DrawnRow => {
      const edge = row.kind === 'loop' ? row.edge : undefined;
      if (edge !== undefined) inLoop = edge === 'start';
      return { drawing: draw(row), inLoop, edge };
    });
    const height = drawn.reduce((sum, { drawing }) => sum + drawing.height, 0);
    if (height > room && pages.at(-1)!.length > 0) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)!.push(...drawn);
    room -= height;
  }
  return pages;
}

/** Each action with what it changed and marks, and with the beginning of the loop before it. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let open = false;
  for (const row of rows) {
    const begins = row.kind === 'loop' && row.edge === 'start';
    const acts = row.kind === 'message' || row.kind === 'act';
    if (blocks.length === 0 || begins || (acts && !open) || row.kind === 'note') blocks.push([row]);
    else blocks.at(-1)!.push(row);
    open = begins;
  }
  return blocks;
}

function placed(rows: readonly DrawnRow[], start: number): string[] {
  let y = start;
  return rows.map(({ drawing }) => {
    const drawn = drawing.at(y);
    y += drawing.height;
    return drawn;
  });
}

/** The sides of the frame around what repeats, as far as it is on this page. */
function loopSides(rows: readonly DrawnRow[], frame: Frame, start: number): string {
  let y = start;
  let from: number | undefined = rows[0]?.inLoop === true && rows[0].edge === undefined ? start : undefined;
  let to: number | undefined;
  for (const { drawing, edge } of rows) {
    if (edge === 'start') from = y;
    if (edge === 'end') {
      from ??= start;
      to = y + 2;
    }
    y += drawing.height;
  }
  if (from === undefined) return '';
  const attributes = { class: 'line', 'stroke-width': 1.6 };
  const sides = [loopLeft, frame.width - 3];
  return sides.map((x) => line(x, from, x, to ?? y, attributes)).join('');
}

function drawHeading({ title, caption }: Chart, frame: Frame): Drawing {
  const width = frame.width - 16;
  const titles = wrapWidth(title, width, 15, 'bold');
  const lines = caption.flatMap((each) => wrapWidth(each, width, 11));
  return {
    height: titles.length * 18 + lines.length * 14 + 14,
    at: () =>
      [
        ...titles.map((each, i) =>
          textAt(each, 8, 18 + i * 18, { class: 'text', 'font-size': 15, 'font-weight': 'bold' }),
        ),
        ...lines.map((each, i) =>
          textAt(each, 8, titles.length * 18 + 17 + i * 14, { class: 'text', 'font-size': 11 }),
        ),
      ].join(''),
  };
}

function drawLegend(entries: readonly string[], frame: Frame): Drawing {
  const lines = entries.length === 0 ? [] : wrapWidth(entries.join(' · '), frame.width - gutter - 4, 10);
  return {
    height: lines.length === 0 ? 0 : lines.length * 12 + 8,
    at: (y) =>
      lines.map((each, i) => textAt(each, gutter, y + 16 + i * 12, { class: 'dim', 'font-size': 10 })).join(''),
  };
}

function drawHeads(all: readonly Lifeline[], frame: Frame): Drawing {
  const width = Math.min(frame.spacing - 12, 150);
  const texts = all.map(({ name }) => wrapWidth(name, width - 8, 12, 'bold'));
  const lines = Math.max(1, ...texts.map(({ length }) => length));
  const height = lines * 15 + 9;
  return {
    height: height + 14,
    at: (y) =>
      all
        .map(({ id, adversary }, index) => {
          const x = frame.x(id);
          const own = texts[index]!;
          const first = y + (height - own.length * 15) / 2 + 12;
          return [
            box(x - width / 2, y, width, height, { class: adversary ? 'solid' : 'box', 'stroke-width': 1.2 }),
            ...own.map((each, i) =>
              textAt(each, x, first + i * 15, {
                class: adversary ? 'paper' : 'text',
                'font-size': 12,
                'font-weight': 'bold',
                'text-anchor': 'middle',
              }),
            ),
          ].join('');
        })
        .join(''),
  };
}

const lifelines = (all: readonly Lifeline[], frame: Frame, from: number, to: number): string =>
  all
    .map(({ id, adversary }) =>
      line(frame.x(id), from - 14, frame.x(id), to, {
        class: 'life',
        'stroke-width': adversary ? 1.6 : 1,
        'stroke-dasharray': adversary ? '4 4' : undefined,
      }),
    )
    .join('');

function pageNumber(number: number, of: number, frame: Frame, height: number): string {
  const text = `page ${number} of ${of}`;
  const x = (frame.width - textWidth(text, 10)) / 2;
  return textAt(text, Math.max(gutter, x), height - 7, { class: 'dim', 'font-size': 10 });
}

function document(parts: readonly string[], width: number, height: number, title: string, styled: boolean): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: 'chart',
      'font-family': fontFamily,
      role: 'img',
      'aria-label': `Sequence chart of ${title}`,
    },
    ...(styled ? [element('style', {}, `\n${printStyle}\n`)] : []),
    `\n${parts.filter((part) => part !== '').join('\n')}\n`,
  );
}
