import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepSentence, withSentences } from './insert-sentences.js';
import { revise } from './revise.js';
import { accepted, rejected } from './revised.js';

const word = fc.constantFrom('lamp', 'hub', 'key', 'tells', 'keeps');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const clauses = fc
  .record({ head: words, steps: fc.array(fc.tuple(words, fc.constantFrom('.', ':')), { maxLength: 6 }), end: words })
  .map(({ head, steps, end }) => [
    `4.2\t${head}`,
    ...steps.map(([text, mark], index) => `${index + 1})\t${text}${mark}`),
    end,
  ]);
/** Each other than all words of a clause, and than the other sentences. */
const sentenceLists = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 })
  .map((steps): StepSentence[] => steps.map((step, index) => ({ step: `${step}`, sentence: `Sentence <${index}>.` })));

describe('sentences put into a clause', () => {
  it('stand there once each, and are all that accepting the tracked changes adds', () => {
    fc.assert(
      fc.property(clauses, sentenceLists, (before, sentences) => {
        const { paragraphs: after } = withSentences(before, sentences);
        const revised = revise(before, after);
        expect(accepted(revised)).toEqual(after);
        expect(rejected(revised)).toEqual(before);
        const text = after.join('\n');
        for (const { sentence } of sentences) expect(text.split(sentence)).toHaveLength(2);
        const bare = sentences.reduce((rest, { sentence }) => rest.replace(sentence, ''), text);
        const kept = bare.split('\n').map((line) => line.trim());
        expect(kept.filter((line) => before.includes(line))).toEqual(before);
        expect(kept.filter((line) => !before.includes(line)).every((line) => /^(\d\))?$/.test(line))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('go behind their step, or behind the list that it introduces', () => {
    const clause = ['4.2\tLamps', '1)\tThe lamp does:', '- one', '- two', '2)\tThe hub is told.', 'Figure 1: Lamps'];
    const { paragraphs, atEnd } = withSentences(clause, [
      { step: '1', sentence: 'It does both.' },
      { step: '2', sentence: 'By the lamp.' },
    ]);
    expect(paragraphs.slice(3, 5)).toEqual(['- two It does both.', '2)\tThe hub is told. By the lamp.']);
    expect(atEnd).toEqual([]);
  });

  it('are a step of their own at the end where theirs is missing', () => {
    const missing = { step: '7', sentence: 'The hub answers.' };
    const { paragraphs, atEnd } = withSentences(['1)\tThe lamp asks.', 'Figure 1: Lamps'], [missing]);
    expect(paragraphs).toEqual(['1)\tThe lamp asks.', '7)\tThe hub answers.', 'Figure 1: Lamps']);
    expect(atEnd).toEqual([missing]);
    expect(withSentences(['The lamp asks.'], [missing]).paragraphs).toEqual(['The lamp asks.', 'The hub answers.']);
  });
});
