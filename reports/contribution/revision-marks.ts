import { DeletedTextRun, HeadingLevel, InsertedTextRun, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { kindOfParagraph } from './clause-text.js';
import type { Change, Piece, RevisedParagraph } from './revised.js';
import { style } from './styles.js';

/** Who makes the changes, and when. */
export interface Reviser {
  readonly author: string;
  readonly date: string;
}

/** Revised paragraphs as Word's tracked changes (`w:ins`, `w:del`), each with its own number, the author and the date. */
export function trackedParagraphs(revised: readonly RevisedParagraph[], reviser: Reviser): Paragraph[] {
  let id = 0;
  const stamp = () => ({ ...reviser, id: ++id });
  const runOf = (change: Change, content: { readonly text: string } | { readonly children: readonly Tab[] }) => {
    switch (change) {
      case 'same':
        return new TextRun(content);
      case 'inserted':
        return new InsertedTextRun({ ...content, ...stamp() });
      case 'deleted':
        return new DeletedTextRun({ ...content, ...stamp() });
    }
  };
  // A tab in the text of a run is white space to Word: it needs an element of its own.
  const runsOf = ({ change, text }: Piece): ParagraphChild[] =>
    text
      .split(/(\t)/)
      .filter((part) => part !== '')
      .map((part) => runOf(change, part === '\t' ? { children: [new Tab()] } : { text: part }));
  return revised.map(({ pieces, mark }) => {
    const runs = pieces.flatMap(runsOf);
    const fate = mark === 'same' ? {} : { run: mark === 'inserted' ? { insertion: stamp() } : { deletion: stamp() } };
    return new Paragraph({ ...formatOf(pieces.map(({ text }) => text).join('')), ...fate, children: runs });
  });
}

/** How a paragraph looks, by what it is in the clause. */
function formatOf(text: string) {
  switch (kindOfParagraph(text)) {
    case 'heading':
      return { heading: HeadingLevel.HEADING_5, indent: { left: 1701, hanging: 1701 } };
    case 'step':
      return { style: style.step };
    case 'caption':
      return { style: style.figureCaption };
    case 'note':
      return { style: style.note };
    case 'text':
      return {};
  }
}
