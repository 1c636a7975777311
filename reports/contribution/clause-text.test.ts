import { describe, expect, it } from 'vitest';
import { clauseOf, kindOfParagraph, paragraphNumber } from './clause-text.js';

const file = [
  '\ufeff1\tScope',
  '',
  '4.2 ',
  'Moving a lamp',
  'The following is an example: ',
  '1)  The lamp asks.\r',
  '',
  '2) The hub answers.',
  'Figure 4.2-1: Moving',
  '4.2.1 Old lamps',
  'They stay.',
  '4.3 Other things',
  'None.',
].join('\n');

describe('the clause in a text', () => {
  it('goes from its heading to the next heading that is not below it', () => {
    expect(clauseOf(file, '4.2')).toEqual({
      paragraphs: [
        '4.2\tMoving a lamp',
        'The following is an example:',
        '1)\tThe lamp asks.',
        '2)\tThe hub answers.',
        'Figure 4.2-1: Moving',
        '4.2.1\tOld lamps',
        'They stay.',
      ],
      lines: [3, 11],
      isPart: true,
    });
  });

  it('is the whole text where no clause has a heading', () => {
    expect(clauseOf('1) a\n2) b\n', '4.2')).toEqual({
      paragraphs: ['1)\ta', '2)\tb'],
      lines: [1, 2],
      isPart: false,
    });
  });

  it('ends where the change ends that is marked around it', () => {
    const marked = 'Why\n**** Start of the First change ****\n4.2 Title\ntext\n**** End of the First change ****\nrest';
    expect(clauseOf(marked, '4.2').paragraphs).toEqual(['4.2\tTitle', 'text']);
  });

  it('is never another one: a text that has others alone is refused, and says which', () => {
    expect(() => clauseOf(file, '9.9')).toThrow(
      /^has the clauses 4\.2, 4\.2\.1, 4\.3 and no clause 9\.9: name the one/,
    );
  });

  it('refuses a text without words, and characters that no document can hold', () => {
    expect(() => clauseOf(' \n\n', '4.2')).toThrow('has no words');
    expect(() => clauseOf('a\nb\u0007', '4.2')).toThrow('has a control character in line 2');
  });
});

describe('a paragraph', () => {
  it.each([
    ['4.2\tMoving', 'heading', '4.2'],
    ['2a)\tThe hub answers.', 'step', '2a'],
    ['Figure 4.2-1: Moving', 'caption', undefined],
    ['NOTE 1: none', 'note', undefined],
    ["Editor's note: open", 'note', undefined],
    ['Notes are taken.', 'text', undefined],
  ])('%j is a %s', (text, kind, number) => {
    expect(kindOfParagraph(text)).toBe(kind);
    expect(paragraphNumber(text)).toBe(number);
  });
});
