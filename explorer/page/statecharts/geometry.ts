import { type Block, lineHeight } from '../../../reports/statechart/label.js';
import type { Box, Layout, Point } from '../../../reports/statechart/placing.js';
import type { ChartMarks } from './marks.js';
import { type Area, around } from './viewport.js';

/** What is to be said of a transition; undefined for most. */
export function markOf(
  transition: string | undefined,
  { fired, refused }: ChartMarks,
): 'taken' | 'refused' | undefined {
  if (transition === undefined) return undefined;
  return fired.has(transition) ? 'taken' : refused.has(transition) ? 'refused' : undefined;
}

/** An arrow's line as an SVG path. */
export const arrowPath = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');

/** The head of an arrow as an SVG path, pointing along the last piece of its line. */
export function arrowHead(points: readonly Point[], size: number): string {
  const end = points.at(-1);
  const before = points.findLast(({ x, y }) => x !== end?.x || y !== end?.y);
  if (end === undefined || before === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const wing = (side: number) => `${tenth(end.x - dx * size - dy * side)} ${tenth(end.y - dy * size + dx * side)}`;
  return `M${tenth(end.x)} ${tenth(end.y)}L${wing(size * 0.42)}L${wing(-size * 0.42)}z`;
}

/** Where the lines of a block stand under each other, from an upper left corner. */
export function lineBoxes({ lines, width }: Block, { x, y }: Point): Box[] {
  let bottom = y;
  return lines.map(({ kind, above = 0 }) => {
    const top = bottom + above;
    const height = lineHeight(kind);
    bottom = top + height;
    return { x, y: top, width, height };
  });
}

/** The part of a picture to look at: what was taken or refused with the innermost active states; those alone where that is too much. */
export function focusOf(
  { states, arrows }: Layout,
  marks: ChartMarks,
  room: Pick<Area, 'width' | 'height'>,
): Area | undefined {
  const inner = states.filter(
    ({ state }) => marks.active.has(state.path) && !state.states.some(({ path }) => marks.active.has(path)),
  );
  const labels = arrows.flatMap(({ transition, label }) =>
    label !== undefined && markOf(transition?.id, marks) !== undefined ? [label] : [],
  );
  const own = inner.filter(({ state }) => state.transitions.some(({ id }) => markOf(id, marks) !== undefined));
  const fits = (area: Area | undefined): boolean =>
    area !== undefined && area.width <= room.width && area.height <= room.height;
  return (
    [around([...labels, ...inner]), around([...labels, ...own]), around(labels), around(inner)].find(fits) ?? inner[0]
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
