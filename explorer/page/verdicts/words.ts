import { type Judgement, verdictWords } from '../../../reports/cell.js';
import { toneOf } from './judgement.js';

/** A verdict in words, for people and for screen readers. */
export const wordsOf = (judgement: Judgement | undefined): string =>
  judgement === undefined ? 'not judged' : verdictWords(judgement);

/** A closed family in words: `key-secrecy: 3 of 18 violated; the worst: …`. */
export function familyWords(
  title: string,
  judgements: readonly (Judgement | undefined)[],
  worst: Judgement | undefined,
): string {
  const violated = judgements.filter((each) => toneOf(each) === 'violated').length;
  return `${title}: ${violated} of ${judgements.length} violated; the worst: ${wordsOf(worst)}`;
}

/** What a form asks, in short. */
export const formSays: Readonly<Record<string, string>> = {
  invariant: 'invariant: in every reachable state',
  monitor: 'monitor: on every run, as an observer watches it',
  reachable: 'reachable: some run comes to it',
  recoverable: 'recoverable: from every state there is a way to it',
  liveness: 'liveness: on every fair run, for ever',
  deadlock: 'built in: judged of every system',
  overflow: 'built in: judged of every system',
};

/** A number as people read it: `1,204`. */
export const numeral = (value: number): string => value.toLocaleString('en-GB');

/** `1 configuration`, `214 configurations`. */
export const counted = (value: number, noun: string): string => `${numeral(value)} ${noun}${value === 1 ? '' : 's'}`;

/** A size as it is pinned, with its numbers as people read them. */
export const sizeWords = (size: string): string => size.replaceAll(/\d+/g, (digits) => numeral(Number(digits)));
