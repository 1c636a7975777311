import { decadeText, type LogAxis, logAxis } from './axis.js';

/** A tool's figures over the sizes of one family. */
interface Curve {
  /** Which of the tools, by name. */
  readonly tool: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** One family. */
interface Panel {
  readonly title: string;
  readonly curves: readonly Curve[];
}

/** What is drawn. */
export interface CurvesDrawing {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** In the order of the legend. */
  readonly tools: readonly string[];
  readonly panels: readonly Panel[];
}

const columns = 2;
const panel = { width: 370, height: 220, left: 52, right: 14, top: 44, bottom: 40 };
const legendRow = 22;
const marker = 4;

/** Told apart by colour and by dashes; the colours are Okabe and Ito's, lighter where the page is dark. */
const strokes = [
  { light: '#0072b2', dark: '#56b4e9', dashes: 'none' },
  { light: '#d55e00', dark: '#ff8c42', dashes: 'none' },
  { light: '#a66f00', dark: '#e6b422', dashes: '6 3' },
  { light: '#00755a', dark: '#2fc99c', dashes: 'none' },
  { light: '#a0507f', dark: '#dd9ac0', dashes: '6 3' },
] as const;

/** Curves on two logarithmic axes as SVG, a panel for each family, all on the same axes; readable on light and on dark. */
export function drawCurves({ title, xLabel, yLabel, tools, panels }: CurvesDrawing): string {
  const points = panels.flatMap(({ curves }) => curves.flatMap((curve) => curve.points));
  const axes: Axes = { x: logAxis(points.map(({ x }) => x)), y: logAxis(points.map(({ y }) => y)) };
  const rows = Math.ceil(panels.length / columns);
  const width = columns * panel.width;
  const legendTop = rows * panel.height + 8;
  const height = legendTop + legendRow * Math.ceil(tools.length / columns) + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    style(),
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...panels.map((one, index) => {
      const [left, top] = [(index % columns) * panel.width, Math.floor(index / columns) * panel.height];
      return `<g transform="translate(${left} ${top})">${panelOf(one, axes, tools, xLabel, yLabel)}</g>`;
    }),
    ...tools.map((tool, index) => {
      const x = (index % columns) * panel.width + panel.left;
      const y = legendTop + legendRow * Math.floor(index / columns) + 12;
      return `<path class="s${index}" d="M${x} ${y - 4}h28"/><text x="${x + 36}" y="${y}">${escaped(tool)}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}

interface Axes {
  readonly x: LogAxis;
  readonly y: LogAxis;
}

function panelOf(
  { title, curves }: Panel,
  axes: Axes,
  tools: readonly string[],
  xLabel: string,
  yLabel: string,
): string {
  const [inner, outer] = [panel.width - panel.left - panel.right, panel.height - panel.top - panel.bottom];
  const x = (figure: number) => round(panel.left + axes.x.at(figure) * inner);
  const y = (figure: number) => round(panel.top + (1 - axes.y.at(figure)) * outer);
  const [floor, ceiling] = [panel.top + outer, panel.top];
  const grid = [
    ...axes.x.decades.map(
      (decade) =>
        `<path class="grid" d="M${x(decade)} ${floor}V${ceiling}"/><text class="tick" text-anchor="middle" x="${x(decade)}" y="${floor + 14}">${decadeText(decade)}</text>`,
    ),
    ...axes.y.decades.map(
      (decade) =>
        `<path class="grid" d="M${panel.left} ${y(decade)}h${inner}"/><text class="tick" text-anchor="end" x="${panel.left - 5}" y="${y(decade) + 4}">${decadeText(decade)}</text>`,
    ),
  ];
  const lines = curves.map(({ tool, points }) => {
    const places = points.map((point) => `${x(point.x)} ${y(point.y)}`);
    const dots = points.map((point) => `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="${marker}"/>`);
    return `<g class="s${tools.indexOf(tool)}"><path d="M${places.join('L')}"/>${dots.join('')}</g>`;
  });
  return [
    `<text class="title" x="${panel.left}" y="20">${escaped(title)}</text>`,
    ...grid,
    `<text class="tick" text-anchor="end" x="${panel.width - panel.right}" y="${floor + 30}">${escaped(xLabel)}</text>`,
    `<text class="tick" x="4" y="${ceiling - 11}">${escaped(yLabel)}</text>`,
    ...lines,
  ].join('');
}

function style(): string {
  const series = (theme: 'light' | 'dark') =>
    strokes
      .map((stroke, index) => `.s${index}{stroke:${stroke[theme]}}.s${index} circle{fill:${stroke[theme]}}`)
      .join('');
  const dashes = strokes.map(({ dashes }, index) => `.s${index},.s${index} path{stroke-dasharray:${dashes}}`).join('');
  return [
    '<style>text{font:12px sans-serif;fill:#1b1f24}.title{font-weight:bold}.tick{font-size:11px;fill:#57606a}',
    `.page{fill:#fff}.grid{stroke:#d8dee4}path{fill:none;stroke-width:2}.grid{stroke-width:1}circle{stroke:none}${series('light')}${dashes}`,
    '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.tick{fill:#9ea7b3}.page{fill:#0d1117}.grid{stroke:#30363d}',
    `${series('dark')}}</style>`,
  ].join('');
}

const round = (figure: number): number => Math.round(figure * 10) / 10;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
