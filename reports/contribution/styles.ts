import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

/** Names of the paragraph styles, as the templates of the standards group call them: B1 a numbered item, TH and TF captions, TAL and TAH cells. */
export const style = {
  headerLine: 'HeaderLine',
  step: 'B1',
  tableCaption: 'TH',
  figureCaption: 'TF',
  cell: 'TAL',
  headCell: 'TAH',
  tableNote: 'TN',
  note: 'NO',
  change: 'ChangeMark',
  code: 'PL',
} as const;

const sans = 'Arial';
const serif = 'Times New Roman';
/** Twentieths of a point. */
const points = (number: number): number => number * 20;

const own = (id: string, options: Omit<IParagraphStyleOptions, 'id' | 'name' | 'basedOn'>): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: 'Normal',
  ...options,
});

const heading = (size: number, before: number) => ({
  run: { font: sans, size: size * 2, color: '000000' },
  paragraph: {
    spacing: { before: points(before), after: points(6) },
    keepNext: true,
    keepLines: true,
    indent: { left: 567, hanging: 567 },
  },
});

/** The look of a contribution: serif text of 10 points, headings and tables without serifs. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: points(6) } },
    },
    heading1: heading(16, 12),
    heading2: heading(13, 9),
    heading3: heading(11, 6),
    heading5: heading(11, 6),
  },
  paragraphStyles: [
    own(style.headerLine, {
      run: { font: sans, size: 22, bold: true },
      paragraph: { indent: { left: 2127, hanging: 2127 }, spacing: { after: points(3) } },
    }),
    own(style.step, { paragraph: { indent: { left: 709, hanging: 567 } } }),
    own(style.tableNote, { run: { size: 18 }, paragraph: { spacing: { before: points(4), after: points(6) } } }),
    own(style.note, { paragraph: { indent: { left: 1135, hanging: 851 } } }),
    own(style.tableCaption, {
      run: { font: sans, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: points(6), after: points(4) }, keepNext: true },
    }),
    own(style.figureCaption, {
      run: { font: sans, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: points(10) } },
    }),
    own(style.cell, { run: { font: sans, size: 17 }, paragraph: { spacing: { after: 0 } } }),
    own(style.headCell, {
      run: { font: sans, size: 17, bold: true },
      paragraph: { spacing: { after: 0 }, keepNext: true },
    }),
    own(style.code, {
      run: { font: 'Courier New', size: 16 },
      paragraph: { spacing: { before: points(4), after: points(4) } },
    }),
    own(style.change, {
      run: { font: sans, size: 24, bold: true, color: '0000FF' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: points(10), after: points(10) },
        keepNext: true,
      },
    }),
  ],
};
