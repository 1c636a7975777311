import { kindOfParagraph, paragraphNumber } from './clause-text.js';
import { accepted, type RevisedParagraph, rejected } from './revised.js';

/** One change of a clause in words: where, and what shall stand there. */
export interface Replacement {
  /** `Step 8`, `Heading`, or how the paragraph begins. */
  readonly place: string;
  readonly wording: string;
}

/** What a revised clause shall say, change by change: of a paragraph that stays, from its first new sentence to its last one. */
export function replacementsOf(revised: readonly RevisedParagraph[]): Replacement[] {
  return revised.filter(isChanged).map((paragraph) => {
    const before = rejected([paragraph])[0] ?? '';
    const after = accepted([paragraph])[0] ?? '';
    if (paragraph.mark === 'deleted') return { place: `${placeOf(before)}${numberedNow(before)}`, wording: 'deleted' };
    return {
      place: placeOf(after),
      wording: paragraph.mark === 'inserted' ? quoted(body(after)) : wordingOf(before, after),
    };
  });
}

const isChanged = ({ pieces, mark }: RevisedParagraph): boolean =>
  mark !== 'same' || pieces.some(({ change }) => change !== 'same');

const numberedNow = (text: string): string => (paragraphNumber(text) === undefined ? '' : ' (as numbered now)');

const quoted = (text: string): string => `“${text}”`;
const body = (text: string): string => text.replace(/^[^\t]*\t/, '');

function placeOf(text: string): string {
  const number = paragraphNumber(text);
  switch (kindOfParagraph(text)) {
    case 'step':
      return `Step ${number}`;
    case 'heading':
      return `Heading ${number}`;
    default:
      return `Paragraph “${text.split(/\s+/, 4).join(' ')} …”`;
  }
}

/** A full stop ends a sentence where a space and a capital letter or a bracket follow, and no abbreviation goes before. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?][)”"]?)(?<!\b(?:e\.g|i\.e|cf)\.)\s+(?=[\p{Lu}(])/u);

function wordingOf(before: string, after: string): string {
  const [old, fresh] = [body(before), body(after)];
  if (old === fresh) return `the words of ${placeOf(before).toLowerCase()}, unchanged`;
  const known = new Set(sentencesOf(old));
  const sentences = sentencesOf(fresh);
  const isNew = sentences.map((sentence) => !known.has(sentence));
  const [first, last] = [isNew.indexOf(true), isNew.lastIndexOf(true)];
  if (first === -1) return sentences.length === 0 ? 'deleted' : `${quoted(fresh)}, and nothing else`;
  // What stays between two new sentences is said with them.
  const shown = sentences.slice(first, last + 1).join(' ');
  return quoted(`${first > 0 ? '… ' : ''}${shown}${last < sentences.length - 1 ? ' …' : ''}`);
}
