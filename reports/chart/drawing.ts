import { gutter } from './frame.js';
import { textAt } from './svg-text.js';

/** Something as it will be drawn. */
export interface Drawing {
  readonly height: number;
  /** Below this y. */
  at(y: number): string;
}

/** The number of an action, in the gutter. */
export const actionNumber = (number: number, y: number): string =>
  textAt(String(number), gutter - 6, y, { class: 'dim', 'font-size': 10, 'text-anchor': 'end' });
