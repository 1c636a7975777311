import { AlignmentType, Document, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block } from './blocks.js';
import { type FileProperties, packed } from './pack.js';
import { styles } from './styles.js';

/** Blocks as a Word file of A4 pages in the look of a contribution. */
export function wordFile(children: readonly Block[], properties: FileProperties): Promise<Uint8Array> {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
  };
  const sections = [{ properties: { page }, footers: { default: footer }, children }];
  return packed(new Document({ styles, sections }), properties);
}
