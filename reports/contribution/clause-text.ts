/** What of a text file is the clause, and where it stands in it. */
export interface ClauseText {
  /** One a paragraph, in normal form: no empty one, no space around, a tab behind the number of a heading or of a step. */
  readonly paragraphs: readonly string[];
  /** The first and the last line of the text that these are, from 1 on. */
  readonly lines: readonly [first: number, last: number];
  /** False: all words of the text are the clause. */
  readonly isPart: boolean;
}

/** Says what is wrong with a clause's text, in a sentence without its subject: the caller names the file. */
export class ClauseTextError extends Error {
  override readonly name = 'ClauseTextError';
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** What no XML document may hold, a byte order mark at the beginning apart. */
const unprintable = /(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const headingNumber = /^\d+(?:\.\d+)*$/;
const changeMarker = /^\W*(start|end) of (?:the )?(?:\w+ )?change\W*$/i;

/**
 * The clause in a text: from the heading with its number to the next heading that is not below it, or to the end of the change that is
 * marked around it; the whole text, less such marks, where no clause has a heading. A line is a paragraph; a line with nothing but the number of a
 * heading goes together with the next one.
 * @throws ClauseTextError for a text without words, for one that has other clauses and not this one, and for a character that no
 * document can hold
 */
export function clauseOf(text: string, clause: string): ClauseText {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const bad = all.findIndex((line) => unprintable.test(line));
  if (bad !== -1) throw new ClauseTextError(`has a control character in line ${bad + 1}: save it as plain text`);
  const lines = all.map((line, index): Line => ({ number: index + 1, text: line.trim() })).filter(hasWords);
  const from = lines.findIndex(({ text: line }) => numberOf(line) === clause);
  const others = [...new Set(lines.flatMap(({ text: line }) => numberOf(line) ?? []))];
  if (from === -1 && others.length > 0) {
    throw new ClauseTextError(
      `has ${others.length === 1 ? 'clause' : 'the clauses'} ${shortList(others)} and no clause ${clause}: name the one that it is with --section, or give it a heading with its number`,
    );
  }
  const rest = lines.slice(Math.max(0, from)).filter((line, index) => index > 0 || !marks('start')(line));
  const end = rest.findIndex(
    (line, index) => marks('end')(line) || (from !== -1 && index > 0 && endsClause(line, clause)),
  );
  const own = (end === -1 ? rest : rest.slice(0, end)).filter((line) => !marks('start')(line));
  if (own.length === 0) throw new ClauseTextError('has no words: write the clause into it, a paragraph a line');
  return {
    paragraphs: joinHeadings(own.map(({ text: line }) => line)),
    lines: [own[0]!.number, own.at(-1)!.number],
    isPart: own.length < lines.length,
  };
}

/** Names, so many as a sentence bears. */
const shortList = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} …` : names.join(', ');

const hasWords = ({ text }: Line): boolean => text !== '';
const marks =
  (which: 'start' | 'end') =>
  ({ text }: Line): boolean =>
    changeMarker.exec(text)?.[1]?.toLowerCase() === which;

/** The number of the clause whose heading a line is, or begins with. A step has a bracket behind its number and is none. */
const numberOf = (line: string): string | undefined => /^(\d+(?:\.\d+)+)(?:\s|$)/.exec(line)?.[1];

function endsClause({ text }: Line, clause: string): boolean {
  const number = numberOf(text);
  return number !== undefined && !number.startsWith(`${clause}.`);
}

function joinHeadings(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && headingNumber.test(last) && last.includes('.'))
      joined[joined.length - 1] = `${last}\t${line}`;
    else joined.push(line.replace(/^(\d+[a-z]?\)|\d+(?:\.\d+)+)\s+/, '$1\t'));
  }
  return joined;
}

/** What a paragraph of a clause is, by how it begins. */
export type ParagraphKind = 'heading' | 'step' | 'caption' | 'note' | 'text';

/** Tells headings, numbered steps, captions and notes from other text. */
export function kindOfParagraph(text: string): ParagraphKind {
  if (/^\d+(?:\.\d+)+\t/.test(text)) return 'heading';
  if (/^\d+[a-z]?\)\t/.test(text)) return 'step';
  if (/^(Figure|Table) [\w.-]+\s*:/.test(text)) return 'caption';
  return /^(NOTE|Editor['’]s note)\b/i.test(text) ? 'note' : 'text';
}

/** The number at the head of a step or a heading; undefined where a paragraph has none. */
export const paragraphNumber = (text: string): string | undefined =>
  /^(\d+[a-z]?(?=\))|\d+(?:\.\d+)+(?=\t))/.exec(text)?.[1];
