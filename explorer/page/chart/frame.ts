import type { Lifeline } from '../../../reports/chart/chart.js';

/** Room for action numbers and steps, left of all lifelines. */
export const gutter = 58;

const narrowest = 86;
const widest = 230;
const margin = 8;

/** Where everything stands from left to right, in pixels. */
export interface Frame {
  readonly width: number;
  /** The room of one lifeline. */
  readonly column: number;
  /** The middle of each lifeline, by its id. */
  readonly x: ReadonlyMap<string, number>;
}

/** Places lifelines side by side in the width that there is; where that is not enough, the chart is wider and scrolls. */
export function frameOf(lifelines: readonly Pick<Lifeline, 'id'>[], available: number): Frame {
  const count = Math.max(lifelines.length, 1);
  const column = Math.min(Math.max((available - gutter - margin) / count, narrowest), widest);
  return {
    width: Math.max(gutter + column * count + margin, Math.min(available, gutter + 320)),
    column,
    x: new Map(lifelines.map(({ id }, index) => [id, gutter + column * (index + 0.5)])),
  };
}

/** The left edge of a box around a middle, moved so that it stays on the chart and off the gutter. */
export const leftOf = (frame: Frame, middle: number, width: number): number =>
  Math.max(gutter, Math.min(middle - width / 2, frame.width - margin - width));

/** A length for a style. */
export const px = (length: number): string => `${length}px`;
