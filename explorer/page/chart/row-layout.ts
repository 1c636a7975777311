import type { Chart, MessageRow, Row } from '../../../reports/chart/chart.js';
import { wrapWhere } from '../../../reports/chart/text-width.js';
import { type Frame, gutter, leftOf } from './frame.js';
import type { Measure } from './measure.js';

/** Line height and paddings of rows; the style sheet has the same line height. */
export const leading = 17;
const shaft = 20;

/** A line of text in a row, and what it says of the row. */
export interface Line {
  readonly text: string;
  readonly part: 'said' | 'protection' | 'sent' | 'remark';
}

/** A row of the chart with its place. */
export interface PlacedRow {
  /** The beginning of the run stands before all rows. */
  readonly row: Row | { readonly kind: 'start' };
  /** How many actions have been taken when this row is over. */
  readonly action: number;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** All rows of a chart, placed. */
export interface ChartLayout {
  readonly frame: Frame;
  readonly rows: readonly PlacedRow[];
  readonly height: number;
}

const boxPadding = 18;
const between = 10;

/**
 * Places the rows of a chart one under the other, each as high as its text.
 * @param before a layout of a chart that this one may continue: its rows are kept, and only those behind are placed
 */
export function layoutChart(
  { rows }: Pick<Chart, 'rows'>,
  frame: Frame,
  measure: Measure,
  before?: ChartLayout,
): ChartLayout {
  const kept = before !== undefined && continues(rows, frame, before) ? before.rows : [start(frame)];
  const placed = [...kept];
  let { top, height, action } = placed.at(-1)!;
  for (const row of rows.slice(kept.length - 1)) {
    top += height;
    if (row.kind === 'message' || row.kind === 'act') action = row.number;
    const shape = shapeOf(row, frame, measure);
    height = shape.height;
    placed.push({ row, action, top, ...shape });
  }
  return { frame, rows: placed, height: top + height };
}

/** Are all rows of the layout the first ones of the chart? The last one decides: charts only grow at their end. */
function continues(rows: readonly Row[], frame: Frame, before: ChartLayout): boolean {
  const last = before.rows.length - 1;
  return before.frame === frame && last <= rows.length && (last === 0 || before.rows[last]!.row === rows[last - 1]);
}

const start = (frame: Frame): PlacedRow => ({
  row: { kind: 'start' },
  action: 0,
  top: 0,
  height: 30,
  left: gutter,
  width: frame.width - gutter,
  lines: [{ text: 'Start', part: 'said' }],
});

type Shape = Pick<PlacedRow, 'height' | 'left' | 'width' | 'lines'>;

function shapeOf(row: Row, frame: Frame, measure: Measure): Shape {
  const wrapped = (parts: readonly Line[], most: number): Line[] =>
    parts.flatMap(({ text, part }) =>
      wrapWhere(text, (line) => measure(line) <= most).map((line) => ({ text: line, part })),
    );
  const room = frame.width - gutter - boxPadding;
  const around = (lines: readonly Line[], middle: number, above: number): Shape => {
    const width = Math.ceil(Math.max(...lines.map(({ text }) => measure(text)), 12)) + boxPadding;
    return { height: lines.length * leading + above, left: leftOf(frame, middle, width), width, lines };
  };
  switch (row.kind) {
    case 'message': {
      const [from, to] = [frame.x.get(row.from) ?? gutter, frame.x.get(row.to) ?? gutter];
      const lines = wrapped(messageParts(row), Math.min(Math.max(Math.abs(to - from) - boxPadding, 190), room, 340));
      return around(lines, (from + to) / 2, between + shaft + (from === to ? 16 : 0));
    }
    case 'act': {
      const parts = [{ text: row.text, part: 'said' } as const, ...remark(row.remarks)];
      return around(wrapped(parts, Math.min(230, room)), frame.x.get(row.at) ?? gutter, between + 14);
    }
    case 'condition': {
      const parts = row.lines.map((text, index) => ({ text, part: index === 0 ? 'said' : 'sent' }) as const);
      return around(wrapped(parts, Math.min(250, room)), frame.x.get(row.at) ?? gutter, 12);
    }
    case 'mark':
      // Bold, and behind a sign.
      return across(wrapped([{ text: row.text, part: 'said' }], (room - 30) * 0.88), frame, 20);
    case 'note':
      return across(
        wrapped(
          row.lines.map((text) => ({ text, part: 'sent' }) as const),
          room,
        ),
        frame,
        20,
      );
    case 'loop':
      return across(
        [
          {
            text: row.edge === 'start' ? 'Repeats for ever from here' : 'Again from the beginning of the loop',
            part: 'said',
          },
        ],
        frame,
        14,
      );
  }
}

const across = (lines: readonly Line[], frame: Frame, above: number): Shape => ({
  height: lines.length * leading + above,
  left: gutter,
  width: frame.width - gutter - 8,
  lines,
});

const messageParts = ({ contents, protection, sentWith, remarks }: MessageRow): Line[] => [
  { text: contents, part: 'said' },
  ...(protection === undefined ? [] : [{ text: protection, part: 'protection' } as const]),
  ...(sentWith === undefined ? [] : [{ text: `sent with action ${sentWith}`, part: 'sent' } as const]),
  ...remark(remarks),
];

const remark = (remarks: readonly string[]): Line[] =>
  remarks.length === 0 ? [] : [{ text: remarks.join(', '), part: 'remark' }];

/** The rows that a window onto the chart shows, `[first, behind the last)`, with some more above and below. */
export function visibleRows({ rows }: ChartLayout, top: number, height: number, more = 300): readonly [number, number] {
  const below = (y: number) => firstWhere(rows.length, (index) => rows[index]!.top + rows[index]!.height > y);
  return [below(top - more), Math.min(rows.length, below(top + height + more) + 1)];
}

/** From where to where the rows of an action reach. */
export function bandOf(
  { rows }: ChartLayout,
  action: number,
): { readonly top: number; readonly height: number } | undefined {
  const first = firstWhere(rows.length, (index) => rows[index]!.action >= action);
  if (rows[first]?.action !== action) return undefined;
  let last = first;
  while (rows[last + 1]?.action === action && rows[last + 1]!.row.kind === 'condition') last++;
  return { top: rows[first]!.top, height: rows[last]!.top + rows[last]!.height - rows[first]!.top };
}

/** The least number below `count` of which `holds` is true, where it is false up to some number and then true; else `count`. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the bracket of what repeats for ever stands, if the chart has a loop. */
export function loopOf({ rows, height }: ChartLayout): { readonly top: number; readonly height: number } | undefined {
  const from = rows.find(({ row }) => row.kind === 'loop' && row.edge === 'start');
  if (from === undefined) return undefined;
  const to = rows.findLast(({ row }) => row.kind === 'loop' && row.edge === 'end');
  return { top: from.top, height: (to === undefined ? height : to.top + to.height) - from.top };
}
