import type { ActRow, ConditionRow, LoopRow, MarkRow, NoteRow, Row } from './chart.js';
import { drawMessage } from './draw-message.js';
import { actionNumber, type Drawing } from './drawing.js';
import { type Frame, gutter } from './frame.js';
import { actLine } from './row-text.js';
import { box, line, polygon, textAt } from './svg-text.js';
import { textWidth, wrapEvenly, wrapWidth } from './text-width.js';

/** How a row is drawn, on a page where everything has its place. */
export function drawRow(row: Row, frame: Frame): Drawing {
  switch (row.kind) {
    case 'message':
      return drawMessage(row, frame);
    case 'act':
      return drawAct(row, frame);
    case 'condition':
      return drawCondition(row, frame);
    case 'mark':
      return drawMark(row, frame);
    case 'loop':
      return drawLoop(row, frame);
    case 'note':
      return drawNote(row, frame);
  }
}

const size = 12;
const leading = 15;

/** The left edge of something as wide as this around a lifeline, kept on the page. */
const leftOf = (x: number, width: number, frame: Frame): number =>
  Math.min(Math.max(x - width / 2, gutter + 2), frame.width - width - 4);

/** What a participant does: a box; rounded where the environment chose it, with an hourglass for a timer, heavy and dashed for harm. */
function drawAct(row: ActRow, frame: Frame): Drawing {
  const { number, at, class: cls } = row;
  const most = Math.min(260, Math.max(160, frame.spacing + 40));
  const lines = wrapEvenly(actLine(row), most - 14, size);
  const width = Math.min(most, Math.max(...lines.map((each) => textWidth(each, size))) + 16);
  const height = lines.length * leading + 8;
  const harm = cls === 'fault' || cls === 'adversary';
  return {
    height: height + 7,
    at(y) {
      const left = leftOf(frame.x(at), width, frame);
      const middle = left + width / 2;
      return [
        actionNumber(number, y + height / 2 + 4),
        box(left, y, width, height, {
          class: 'box',
          rx: cls === 'choice' || cls === 'repair' ? 9 : 0,
          'stroke-width': harm ? 2.4 : 1.2,
          'stroke-dasharray': harm ? '6 3' : undefined,
        }),
        ...lines.map((each, i) =>
          textAt(each, middle, y + 15 + i * leading, { class: 'text', 'font-size': size, 'text-anchor': 'middle' }),
        ),
        ...(cls === 'timer' ? [hourglass(left - 9, y + height / 2)] : []),
      ].join('');
    },
  };
}

const hourglass = (x: number, y: number): string =>
  polygon(
    [
      [x - 5, y - 7],
      [x + 5, y - 7],
      [x - 5, y + 7],
      [x + 5, y + 7],
    ],
    { class: 'box', 'stroke-width': 1.2 },
  );

/** What changed: a hexagon, as the conditions of Z.120. */
function drawCondition({ at, lines: said }: ConditionRow, frame: Frame): Drawing {
  const small = 10.5;
  const most = Math.min(240, Math.max(150, frame.spacing + 30));
  const lines = said.flatMap((each) => wrapWidth(each, most - 20, small));
  const width = Math.max(...lines.map((each) => textWidth(each, small))) + 24;
  const height = lines.length * 13 + 6;
  return {
    height: height + 8,
    at(y) {
      const left = leftOf(frame.x(at), width, frame);
      const points: [number, number][] = [
        [left, y + height / 2],
        [left + 9, y],
        [left + width - 9, y],
        [left + width, y + height / 2],
        [left + width - 9, y + height],
        [left + 9, y + height],
      ];
      return [
        polygon(points, { class: 'state', 'stroke-width': 1 }),
        ...lines.map((each, i) =>
          textAt(each, left + width / 2, y + 12.5 + i * 13, {
            class: 'text',
            'font-size': small,
            'text-anchor': 'middle',
          }),
        ),
      ].join('');
    },
  };
}

const signs = { violated: '✗ ', lost: '◆ ', unowed: '◇ ', ends: '■ ' } as const;

/** A moment of the whole run: what is violated in a dark bar, anything else on a line right across. */
function drawMark({ mark, text }: MarkRow, frame: Frame): Drawing {
  const left = gutter;
  const width = frame.width - gutter - 4;
  const lines = wrapWidth(signs[mark] + text, width - 24, size, 'bold');
  const height = lines.length * leading + 8;
  const violated = mark === 'violated';
  return {
    height: height + 12,
    at(y) {
      const across = Math.max(...lines.map((each) => textWidth(each, size, 'bold'))) + 20;
      const middle = left + width / 2;
      return [
        violated
          ? box(left, y, width, height, { class: 'bad' })
          : line(left, y + height / 2, left + width, y + height / 2, {
              class: 'line',
              'stroke-width': 1.4,
              'stroke-dasharray': '2 4',
            }) + box(middle - across / 2, y, across, height, { class: 'paper' }),
        ...lines.map((each, i) =>
          textAt(each, middle, y + 16 + i * leading, {
            class: violated ? 'on-bad' : 'text',
            'font-size': size,
            'font-weight': 'bold',
            'text-anchor': 'middle',
          }),
        ),
      ].join('');
    },
  };
}

/** The words in the corner of the frame around what repeats. */
const forEver = 'loop: repeats for ever';

/** The upper or lower edge of the frame around what repeats; its sides are drawn with the page. */
function drawLoop({ edge }: LoopRow, frame: Frame): Drawing {
  const right = frame.width - 3;
  const attributes = { class: 'line', 'stroke-width': 1.6 };
  if (edge === 'end') return { height: 14, at: (y) => line(loopLeft, y + 2, right, y + 2, attributes) };
  const width = textWidth(forEver, size, 'bold') + 22;
  return {
    height: 30,
    at: (y) =>
      [
        line(loopLeft, y, right, y, attributes),
        polygon(
          [
            [loopLeft, y],
            [loopLeft + width, y],
            [loopLeft + width, y + 12],
            [loopLeft + width - 8, y + 20],
            [loopLeft, y + 20],
          ],
          { class: 'box', 'stroke-width': 1.6 },
        ),
        textAt(forEver, loopLeft + 7, y + 14.5, { class: 'text', 'font-size': size, 'font-weight': 'bold' }),
      ].join(''),
  };
}

/** Where the frame around what repeats stands. */
export const loopLeft = 4;

/** A note across the page. */
function drawNote({ lines: said }: NoteRow, frame: Frame): Drawing {
  const small = 11;
  const width = frame.width - gutter - 4;
  const lines = said.flatMap((each) => wrapWidth(each, width - 16, small));
  const height = lines.length * 14 + 8;
  return {
    height: height + 10,
    at: (y) =>
      [
        box(gutter, y, width, height, { class: 'box', 'stroke-width': 0.8, 'stroke-dasharray': '1 3' }),
        ...lines.map((each, i) => textAt(each, gutter + 8, y + 15 + i * 14, { class: 'text', 'font-size': small })),
      ].join(''),
  };
}
