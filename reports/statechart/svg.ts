import { padding } from './graph.js';
import { type BadgeOf, type Block, badgeWidth, lineHeight } from './label.js';
import { type Box, type Layout, layoutOf, type PlacedArrow, type PlacedState, type Point } from './layout.js';
import type { Statechart } from './statechart.js';

const style = [
  "text{font-family:'DejaVu Sans',Verdana,sans-serif;fill:#1b1f24}",
  '.name{font-size:14px;font-weight:bold}',
  '.event{font-size:11px;font-weight:bold}',
  '.guard{font-size:11px;fill:#0b4f79}',
  '.action{font-size:11px;fill:#6b3a00}',
  '.tag{font-size:10px;font-style:italic;fill:#57606a}',
  '.badge{font-size:9px;font-weight:bold;fill:#fff}',
  '.badgeBox{fill:#3d4752}',
  '.state{fill:#fff;stroke:#1b1f24}',
  '.outer{fill:#f3f5f7;stroke:#1b1f24}',
  '.over{paint-order:stroke;stroke:#f3f5f7;stroke-width:5px;stroke-linejoin:round}',
  '.region{stroke-dasharray:6 4}',
  '.arrow{fill:none;stroke:#3d4752;stroke-width:1.2}',
  '.label{fill:#fff;stroke:#c6ccd2;stroke-width:.6}',
  '.reactions{fill:#fafbfc;stroke:#8c959f;stroke-width:.6}',
  '.mark{fill:#1b1f24}',
].join('');

/**
 * A statechart as an SVG picture: states inside states, arrows with event, [guard] and / actions, the marks of initial states.
 * @param badgeOf what is told in front of a transition
 */
export async function statechartSvg(chart: Statechart, badgeOf: BadgeOf = () => undefined): Promise<string> {
  const layout = await layoutOf(chart, badgeOf);
  return svg(layout, chart.name);
}

function svg({ width, height, states, reactions, arrows, starts }: Layout, title: string): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path class="mark" d="M0 1L10 5L0 9z"/></marker></defs>',
    `<rect width="${w}" height="${h}" fill="#fff"/>`,
    ...states.map(stateShape),
    ...arrows.map(arrowShape),
    ...starts.map(
      ({ x, y, width: size }) =>
        `<circle class="mark" cx="${n(x + size / 2)}" cy="${n(y + size / 2)}" r="${size / 2}"/>`,
    ),
    ...reactions.map((box) => rect('reactions', box, 4) + lines(box.text, box.x + padding, box.y + padding)),
    ...states.map(stateWords),
    ...arrows.flatMap(labelShape),
    '</svg>',
    '',
  ].join('\n');
}

function stateShape({ state, text, region, ...box }: PlacedState): string {
  if (state.type === 'history') return historyShape(state.history === 'deep' ? 'H*' : 'H', box);
  const outer = state.states.length > 0;
  const classes = `${outer ? 'outer' : 'state'}${region ? ' region' : ''}`;
  const inner = state.type === 'final' ? rect(classes, inset(box, 3), 8) : '';
  const below = outer || text.lines.length > 1 ? nameRule(box) : '';
  return rect(classes, box, 10) + inner + below;
}

/** Stands above the arrows, which may cross it where they lead into the state. */
const stateWords = ({ state, text, x, y }: PlacedState): string =>
  state.type === 'history'
    ? ''
    : `<g class="${state.states.length > 0 ? 'over' : 'in'}">${lines(text, x + 10, y + 8)}</g>`;

const nameRule = ({ x, y, width }: Box): string =>
  `<path class="arrow" stroke-opacity=".3" d="M${n(x)} ${n(y + 29)}H${n(x + width)}"/>`;

const historyShape = (text: string, { x, y, width }: Box): string =>
  `<circle class="state" cx="${n(x + width / 2)}" cy="${n(y + width / 2)}" r="${n(width / 2)}"/><text class="event" text-anchor="middle" x="${n(x + width / 2)}" y="${n(y + width / 2 + 4)}">${text}</text>`;

function arrowShape({ points }: PlacedArrow): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
  return `<path class="arrow" marker-end="url(#head)" d="M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}"/>`;
}

function labelShape({ label }: PlacedArrow): string[] {
  return label === undefined ? [] : [rect('label', label, 3) + lines(label.text, label.x + 3, label.y + 2)];
}

/** Lines of text under each other, from an upper left corner. */
function lines({ lines: all }: Block, x: number, y: number, look = ''): string {
  let top = y;
  return all
    .map(({ kind, text, badge, above = 0 }) => {
      top += above;
      const base = top + lineHeight(kind) * 0.78;
      top += lineHeight(kind);
      return badge === undefined
        ? words(kind + look, text, x, base)
        : rect('badgeBox', { x, y: base - 9.5, width: badgeWidth(badge) - 4, height: 12 }, 4) +
            words('badge', badge, x + 4, base - 0.5) +
            words(kind + look, text, x + badgeWidth(badge), base);
    })
    .join('');
}

const words = (classes: string, text: string, x: number, y: number): string =>
  `<text class="${classes}" x="${n(x)}" y="${n(y)}">${escaped(text)}</text>`;

const rect = (classes: string, { x, y, width, height }: Box, round: number): string =>
  `<rect class="${classes}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${round}"/>`;

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** A number to a tenth of a pixel. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
