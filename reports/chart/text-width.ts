/** How wide characters are, in thousandths of the font size, from the space on: DejaVu Sans Condensed, and its bold face. */
const regular =
  '286 360 414 754 572 855 702 247 351 351 450 754 286 325 286 303 572 572 572 572 572 572 572 572 572 572 303 303 754 754 754 478 900 615 617 628 693 568 518 697 677 265 265 590 501 776 673 708 542 708 625 571 549 659 615 890 616 549 616 351 303 351 754 450 450 551 571 495 571 554 316 571 570 250 250 521 250 876 570 550 571 571 370 469 353 570 532 736 532 532 472 572 303 572 754';
const bold =
  '313 410 469 754 626 901 785 275 411 411 470 754 342 374 342 329 626 626 626 626 626 626 626 626 626 626 360 360 754 754 754 522 900 696 686 660 747 615 615 738 753 334 334 697 573 896 753 765 659 765 693 648 614 730 696 993 694 651 652 411 329 411 754 450 450 607 644 533 644 610 391 644 641 308 308 598 308 938 641 618 644 644 444 536 430 641 586 831 580 586 523 641 329 641 754';

const widths = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) };

/** Any other character is taken to be as wide as an arrow. */
const other = 900;

export type Weight = keyof typeof widths;

/** The width of a text on a chart, in the unit of the font size. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const character of text) sum += widths[weight][character.codePointAt(0)! - 32] ?? other;
  return (sum * size) / 1000;
}

/**
 * Breaks a text into lines no wider than `width`, at spaces; a word that is wider by itself is cut, where it can be before a capital or
 * behind a dot. Never empty.
 */
export function wrapWidth(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  return wrapWhere(text, (line) => textWidth(line, size, weight) <= width);
}

/** Breaks a text as `wrapWidth` does, into lines that fit by the caller's own measure. */
export function wrapWhere(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** As many lines as `wrapWidth` makes, as even as can be, for what stands centred: no word stays alone below a full line. */
export function wrapEvenly(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  let lines = wrapWidth(text, width, size, weight);
  const words = new Set(text.split(/\s+/));
  for (;;) {
    const widest = Math.max(...lines.map((line) => textWidth(line, size, weight)));
    const narrower = wrapWidth(text, widest - 0.01, size, weight);
    const cuts = narrower.some((line) => line.split(' ').some((word) => !words.has(word)));
    if (lines.length === 1 || narrower.length > lines.length || cuts) return lines;
    lines = narrower;
  }
}

/** A word as pieces that fit; the last one is what remains. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = word.split(/(?<=[./,-])|(?<=\p{Ll})(?=\p{Lu})/u);
  const pieces: string[] = [];
  let piece = '';
  for (const part of parts.flatMap((each) => (fits(each) ? [each] : [...each]))) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}
