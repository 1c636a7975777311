/** What becomes of a piece of text, or of the end of a paragraph. */
export type Change = 'same' | 'inserted' | 'deleted';

/** A run of text with one fate. */
export interface Piece {
  readonly change: Change;
  readonly text: string;
}

/** A paragraph with revision marks. Its mark is its end: without it the paragraph runs on into the next one. */
export interface RevisedParagraph {
  readonly pieces: readonly Piece[];
  readonly mark: Change;
}

/** The paragraphs when every change is accepted. */
export const accepted = (paragraphs: readonly RevisedParagraph[]): string[] => without('deleted', paragraphs);

/** The paragraphs when every change is rejected. */
export const rejected = (paragraphs: readonly RevisedParagraph[]): string[] => without('inserted', paragraphs);

function without(gone: Change, paragraphs: readonly RevisedParagraph[]): string[] {
  const kept: string[] = [];
  let open = '';
  for (const { pieces, mark } of paragraphs) {
    open += pieces.flatMap(({ change, text }) => (change === gone ? [] : text)).join('');
    if (mark === gone) continue;
    kept.push(open);
    open = '';
  }
  return open === '' ? kept : [...kept, open];
}
