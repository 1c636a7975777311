import { kindOfParagraph, paragraphNumber } from './clause-text.js';

/** A sentence, and the step of the clause that gets it, by its number in the clause. */
export interface StepSentence {
  readonly step: string;
  readonly sentence: string;
}

/** A clause with sentences in it. */
export interface ClauseWithSentences<Sentence extends StepSentence> {
  readonly paragraphs: readonly string[];
  /** Those whose step the clause does not have: they stand at its end. */
  readonly atEnd: readonly Sentence[];
}

/**
 * Puts each sentence behind the step that it belongs to. Where a step introduces a list, which its colon shows, that is behind the list. For
 * sentences whose step the clause lacks a paragraph comes in at its end: one a step, with the step's number where steps have numbers.
 * @param paragraphs in the normal form of `clauseOf`
 */
export function withSentences<Sentence extends StepSentence>(
  paragraphs: readonly string[],
  sentences: readonly Sentence[],
): ClauseWithSentences<Sentence> {
  const added = new Map<number, string[]>();
  const atEnd: Sentence[] = [];
  for (const each of sentences) {
    const place = placeOf(paragraphs, each.step);
    if (place === undefined) atEnd.push(each);
    else added.set(place, [...(added.get(place) ?? []), each.sentence]);
  }
  const isNumbered = paragraphs.some((text) => kindOfParagraph(text) === 'step');
  const newSteps = [...new Set(atEnd.map(({ step }) => step))].sort((one, two) => Number(one) - Number(two));
  const written = paragraphs.map((text, place) => [text, ...(added.get(place) ?? [])].join(' '));
  const last = paragraphs.findLastIndex((text) => kindOfParagraph(text) === 'step');
  const end = isNumbered ? endOfStep(paragraphs, last) + 1 : paragraphs.length;
  const come = newSteps.map((step) => {
    const text = atEnd.filter((each) => each.step === step).map(({ sentence }) => sentence);
    return `${isNumbered ? `${step})\t` : ''}${text.join(' ')}`;
  });
  return { paragraphs: [...written.slice(0, end), ...come, ...written.slice(end)], atEnd };
}

/** The paragraph at whose end a sentence of a step goes. */
function placeOf(paragraphs: readonly string[], step: string): number | undefined {
  const place = paragraphs.findIndex((text) => kindOfParagraph(text) === 'step' && paragraphNumber(text) === step);
  return place === -1 ? undefined : endOfStep(paragraphs, place);
}

/** The last paragraph of a step's list, or the step itself. */
function endOfStep(paragraphs: readonly string[], step: number): number {
  if (!paragraphs[step]!.endsWith(':')) return step;
  const next = paragraphs.findIndex((text, place) => place > step && kindOfParagraph(text) !== 'text');
  return (next === -1 ? paragraphs.length : next) - 1;
}
