import type { Lifeline } from '../../../reports/chart/chart.js';
import type { Measure } from './measure.js';

/** Room for action numbers and steps, left of all lifelines. */
export const gutter = 58;

const narrowest = 86;
const widest = 230;
const margin = 8;

/** Names of lifelines are smaller than rows, but bold, and stand in a box. */
const bold = 1.05;
const headPadding = 18;

/** Where everything stands from left to right, in pixels. */
export interface Frame {
  readonly width: number;
  /** The room of one lifeline. */
  readonly column: number;
  /** The middle of each lifeline, by its id. */
  readonly x: ReadonlyMap<string, number>;
}

/** Places lifelines side by side in the width that there is, none narrower than a word of its name; where that is not enough, the chart is wider and scrolls. */
export function frameOf(
  lifelines: readonly Pick<Lifeline, 'id' | 'name'>[],
  available: number,
  measure: Measure,
): Frame {
  const count = Math.max(lifelines.length, 1);
  const words = lifelines.flatMap(({ name }) => name.split(/\s+/));
  const least = Math.min(Math.max(narrowest, ...words.map((word) => measure(word) * bold + headPadding)), widest);
  const column = Math.min(Math.max((available - gutter - margin) / count, least), widest);
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
