import { textWidth } from '../../../reports/chart/text-width.js';

/** How wide a text is on the screen, in pixels. */
export type Measure = (text: string) => number;

/** As the style sheet has it for rows. */
const size = 13;

let known: Measure | undefined;

/** Measures texts in the page's own face; where nothing can be drawn, in one that is about as wide. */
export function measurer(): Measure {
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) known = (text) => textWidth(text, size);
  else {
    context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
    known = (text) => context.measureText(text).width;
  }
  return known;
}
