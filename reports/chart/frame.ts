import type { Chart } from './chart.js';

/** Where things are on a page, in pixels. */
export interface Frame {
  /** Of the whole page. */
  readonly width: number;
  /** The middle of a lifeline. */
  x(id: string): number;
  /** From one lifeline to the next. */
  readonly spacing: number;
}

/** Left of the lifelines, where the numbers of the actions stand. */
export const gutter = 30;

/** What acts and conditions need beside the outer lifelines. */
const margin = 84;

/** No page is narrower: its heading must be readable. */
const narrowest = 620;

const spacings = [0, 0, 280, 220, 180, 150, 130, 115];

/** The places of a chart's lifelines: the fewer there are, the more room each has. */
export function frameOf({ lifelines }: Pick<Chart, 'lifelines'>): Frame {
  const spacing = spacings[lifelines.length] ?? 105;
  const inner = Math.max(0, lifelines.length - 1) * spacing;
  const width = Math.max(narrowest, gutter + margin * 2 + inner);
  const first = gutter + (width - gutter - inner) / 2;
  const places = new Map(lifelines.map(({ id }, index) => [id, first + index * spacing]));
  return { width, spacing: spacing || 280, x: (id) => places.get(id)! };
}
