/** Colours as functions from text to text, handed in, so that reports stay pure. picocolors' result fits. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const same = (text: string) => text;

/** No colours: for files, pipes and tests. */
export const plain: Palette = { bold: same, dim: same, red: same, green: same, yellow: same };
