import type { MessageRow } from './chart.js';
import { actionNumber, type Drawing } from './drawing.js';
import { type Frame, gutter } from './frame.js';
import { messageParts } from './row-text.js';
import { box, element, escapeXml, line, polygon, polyline } from './svg-text.js';
import { textWidth, type Weight, wrapEvenly } from './text-width.js';

const size = 12;
const leading = 14;

interface Line {
  readonly text: string;
  readonly weight: Weight;
  readonly slanted: boolean;
}

/** What stands above an arrow: step and contents, protection in brackets, and what is out of the ordinary. */
function labelLines(row: MessageRow, width: number): Line[] {
  const { said, protection, sent, remarks } = messageParts(row);
  const part = (text: string, weight: Weight, slanted: boolean): Line[] =>
    text === '' ? [] : wrapEvenly(text, width, size, weight).map((each) => ({ text: each, weight, slanted }));
  return [
    ...part(said, 'regular', false),
    ...part(protection, 'regular', true),
    ...part(sent, 'regular', false),
    ...part(remarks, 'bold', false),
  ];
}

/** How a message is drawn: its label above an arrow. */
export function drawMessage(row: MessageRow, frame: Frame): Drawing {
  const [from, to] = [frame.x(row.from), frame.x(row.to)];
  const room = Math.min(Math.max(Math.abs(to - from) - 14, 200), 330);
  const lines = labelLines(row, room);
  const width = Math.max(...lines.map(({ text, weight }) => textWidth(text, size, weight))) + 8;
  const height = lines.length * leading;
  return {
    height: height + (from === to ? 30 : 17),
    at(y) {
      const left = Math.min(Math.max((from + to - width) / 2, gutter + 2), frame.width - width - 4);
      const shaft = y + height + 6;
      return [
        actionNumber(row.number, shaft + 3),
        box(left, y, width, height + 1, { class: 'paper', 'fill-opacity': 0.92 }),
        ...lines.map(({ text, weight, slanted }, i) =>
          element(
            'text',
            {
              x: left + width / 2,
              y: y + 11 + i * leading,
              class: row.fate === 'forged' && weight === 'bold' ? 'foe-solid' : 'text',
              'font-size': size,
              'font-weight': weight === 'bold' ? 'bold' : undefined,
              'font-style': slanted ? 'italic' : undefined,
              'text-anchor': 'middle',
            },
            escapeXml(text),
          ),
        ),
        from === to ? arrowToSelf(row, from, shaft) : arrow(row, from, to, shaft),
      ].join('');
    },
  };
}

/** From one lifeline to another: solid; of an adversary heavy and dashed; two heads for what comes again; a cross for what is lost. */
function arrow({ fate }: MessageRow, from: number, to: number, y: number): string {
  const direction = Math.sign(to - from);
  const foe = fate === 'forged';
  const shaft = {
    class: foe ? 'foe' : 'line',
    'stroke-width': foe ? 2.2 : 1.3,
    'stroke-dasharray': foe ? '7 4' : undefined,
  };
  if (fate === 'lost') {
    const end = to - direction * Math.min(44, Math.abs(to - from) * 0.3);
    return line(from, y, end, y, shaft) + cross(end, y);
  }
  const heads = fate === 'again' ? [0, 9] : [0];
  return [
    line(from, y, to - direction * 6, y, shaft),
    ...heads.map((behind) => head(to - direction * behind, y, direction, foe ? 'foe-solid' : 'solid')),
  ].join('');
}

/** A message to oneself leaves the lifeline and comes back below. */
function arrowToSelf({ fate }: MessageRow, x: number, y: number): string {
  const shaft = { class: fate === 'forged' ? 'foe' : 'line', 'stroke-width': 1.3 };
  const points: [number, number][] = [
    [x, y],
    [x + 28, y],
    [x + 28, y + 12],
    [x + 6, y + 12],
  ];
  const solid = fate === 'forged' ? 'foe-solid' : 'solid';
  return polyline(points, shaft) + (fate === 'lost' ? cross(x + 10, y + 12) : head(x, y + 12, -1, solid));
}

const head = (x: number, y: number, direction: number, style: string): string =>
  polygon(
    [
      [x, y],
      [x - direction * 9, y - 4.5],
      [x - direction * 9, y + 4.5],
    ],
    { class: style },
  );

const cross = (x: number, y: number): string => {
  const attributes = { class: 'line', 'stroke-width': 2.6 };
  return line(x - 6, y - 6, x + 6, y + 6, attributes) + line(x - 6, y + 6, x + 6, y - 6, attributes);
};
