import { fontFamily } from '../chart/style.js';
import { type Attributes, box, element, escapeXml, textAt } from '../chart/svg-text.js';
import { padding } from './graph.js';
import { type BadgeOf, type Block, badgeWidth, lineHeight } from './label.js';
import { layoutOf } from './layout.js';
import type { Box, Layout, PlacedArrow, PlacedState, Point } from './placing.js';
import type { Statechart } from './statechart.js';

const style = [
  `text{font-family:${fontFamily};fill:#1b1f24}`,
  '.name{font-size:14px;font-weight:bold}',
  '.event{font-size:11px;font-weight:bold}',
  '.guard{font-size:11px;fill:#0b4f79}',
  '.action{font-size:11px;fill:#6b3a00}',
  '.tag{font-size:11px;font-style:italic;fill:#57606a}',
  '.badge{font-size:11px;font-weight:bold;fill:#fff}',
  '.badgeBox{fill:#3d4752}',
  '.paper{fill:#fff}',
  '.state{fill:#fff;stroke:#1b1f24}',
  '.outer{fill:#f3f5f7;stroke:#1b1f24}',
  '.region{stroke-dasharray:6 4}',
  // What arrows may cross stands out from them.
  '.over{paint-order:stroke;stroke:#f3f5f7;stroke-width:5px;stroke-linejoin:round}',
  '.arrow{fill:none;stroke:#3d4752;stroke-width:1.2}',
  '.rule{stroke:#3d4752;stroke-opacity:.3}',
  '.label{fill:#fff;stroke:#c6ccd2;stroke-width:.6}',
  '.reactions{fill:#fafbfc;stroke:#8c959f;stroke-width:.6}',
  '.mark{fill:#1b1f24}',
].join('\n');

/**
 * A statechart as an SVG picture: states inside states, regions with a dashed border, arrows with event, [guard] and / actions; what a
 * state does without being left stands inside it. `else if` and `else` say that an earlier transition has the first word on the event.
 * The same chart gives the same bytes.
 * @param badgeOf what is told in front of a transition
 */
export async function statechartSvg(chart: Statechart, badgeOf: BadgeOf = () => undefined): Promise<string> {
  return drawn(await layoutOf(chart, badgeOf), chart.name);
}

function drawn({ width, height, states, reactions, arrows, starts }: Layout, title: string): string {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}`, role: 'img' },
    ...[
      element('title', {}, escapeXml(title)),
      element('style', {}, style),
      arrowHead,
      rect({ x: 0, y: 0, ...size }, { class: 'paper' }),
      ...states.map(stateShape),
      ...arrows.map(arrowShape),
      ...starts.map((mark) => element('circle', { class: 'mark', ...circle(mark) })),
      ...reactions.map((each) => rect(each, { class: 'reactions', rx: 4 }) + lines(each.text, inside(each, padding))),
      ...states.map(stateText),
      ...arrows.map(labelShape),
    ].map((part) => `\n${part}`),
    '\n',
  )}\n`;
}

const arrowHead = element(
  'defs',
  {},
  element(
    'marker',
    { id: 'head', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    element('path', { class: 'mark', d: 'M0 1L10 5L0 9z' }),
  ),
);

function stateShape({ state, text, region, ...place }: PlacedState): string {
  if (state.type === 'history') return element('circle', { class: 'state', ...circle(place) });
  const outer = state.states.length > 0;
  const attributes = { class: `${outer ? 'outer' : 'state'}${region ? ' region' : ''}` };
  const { x, y, width, height } = place;
  const final = state.type === 'final' ? { ...inside(place, 3), width: width - 6, height: height - 6 } : undefined;
  return [
    rect(place, { ...attributes, rx: 10 }),
    ...(final === undefined ? [] : [rect(final, { ...attributes, rx: 8 })]),
    ...(outer || text.lines.length > 1
      ? [element('line', { class: 'rule', x1: x, y1: y + 29, x2: x + width, y2: y + 29 })]
      : []),
  ].join('');
}

/** Stands above the arrows, which may cross it where they lead into the state. */
function stateText({ state, text, ...place }: PlacedState): string {
  if (state.type !== 'history') return lines(text, inside(place, padding), state.states.length > 0 ? ' over' : '');
  const { cx, cy } = circle(place);
  return textAt(state.history === 'deep' ? 'H*' : 'H', cx, cy + 4, { class: 'event', 'text-anchor': 'middle' });
}

const arrowShape = ({ points }: PlacedArrow): string =>
  element('path', {
    class: 'arrow',
    'marker-end': 'url(#head)',
    d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join(''),
  });

const labelShape = ({ label }: PlacedArrow): string =>
  label === undefined ? '' : rect(label, { class: 'label', rx: 3 }) + lines(label.text, inside(label, 3));

/** Lines of text under each other, from an upper left corner. */
function lines({ lines: all }: Block, { x, y }: Point, look = ''): string {
  let top = y - 2;
  return all
    .map(({ kind, text, badge, above = 0 }) => {
      top += above;
      const base = top + lineHeight(kind) * 0.78;
      top += lineHeight(kind);
      if (badge === undefined) return textAt(text, x, base, { class: kind + look });
      const width = badgeWidth(badge);
      return [
        rect({ x, y: base - 10.5, width: width - 4, height: 13 }, { class: 'badgeBox', rx: 4 }),
        textAt(badge, x + 4, base - 0.5, { class: 'badge' }),
        textAt(text, x + width, base, { class: kind + look }),
      ].join('');
    })
    .join('');
}

const rect = ({ x, y, width, height }: Box, attributes: Attributes): string => box(x, y, width, height, attributes);

const inside = ({ x, y }: Point, by: number): Point => ({ x: x + by, y: y + by });

const circle = ({ x, y, width }: Box) => ({ cx: x + width / 2, cy: y + width / 2, r: width / 2 });

const tenth = (value: number): number => Math.round(value * 10) / 10;
