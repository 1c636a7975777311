import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacementsOf } from './replacements.js';
import { revise } from './revise.js';
import { amended, clause } from './testing/example.js';

const replaced = (before: readonly string[], after: readonly string[]) => replacementsOf(revise(before, after));
const wordingOf = (before: string, after: string) => replaced([before], [after]).map(({ wording }) => wording);

const sentence = fc.constantFrom(
  'The lamp shines.',
  'The hub waits, e.g. for a key.',
  'It asks!',
  'Does it?',
  '(See 4.2.)',
  'Then it goes dark.',
);
const step = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(sentence, { minLength: 1, maxLength: 4 }));
const steps = fc
  .uniqueArray(step, { selector: ([number]) => number, maxLength: 6 })
  .map((some) =>
    [...some].sort(([one], [other]) => one - other).map(([number, sentences]) => `${number})\t${sentences.join(' ')}`),
  );
const body = (text: string) => text.replace(/^[^\t]*\t/, '');

describe('the changes of a clause in words', () => {
  it('are none where nothing changes', () => {
    fc.assert(
      fc.property(steps, (some) => {
        expect(replaced(some, some)).toEqual([]);
      }),
    );
  });

  it('name each paragraph that changes by its number, and quote only what the amended text has', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const revised = revise(before, after);
        const all = replacementsOf(revised);
        const changed = revised.filter(
          ({ pieces, mark }) => mark !== 'same' || pieces.some(({ change }) => change !== 'same'),
        );
        expect(all).toHaveLength(changed.length);
        for (const { place, wording } of all) {
          const number = /^Step (\d)(?: \(as numbered now\))?$/.exec(place)![1];
          const [, quote] = /^“(?:… )?(.*?)(?: …)?”(?:, and nothing else)?$/.exec(wording) ?? [];
          if (quote === undefined) expect(wording).toMatch(/^(?:deleted|the words of step \d, unchanged)$/);
          else expect(body(after.find((text) => text.startsWith(`${number})`))!)).toContain(quote);
        }
      }),
    );
  });

  it('say every sentence that is new', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 5 }),
        fc.array(sentence, { minLength: 1, maxLength: 5 }),
        (old, fresh) => {
          const added = fresh.filter((each) => !old.includes(each));
          const wordings = replaced([`3)\t${old.join(' ')}`], [`3)\t${fresh.join(' ')}`]).map(({ wording }) => wording);
          for (const each of added) expect(wordings.join('\n')).toContain(each);
        },
      ),
    );
  });

  it('are those of the example: a step goes behind the next one, and another one gets a sentence', () => {
    expect(replaced(clause, amended)).toEqual([
      { place: 'Step 1 (as numbered now)', wording: 'deleted' },
      { place: 'Step 1', wording: '“The lamp tells the old hub that it will forget the key.”' },
      { place: 'Step 2', wording: '“The lamp forgets the key of the old hub.”' },
      { place: 'Step 3', wording: '“… If it stays dark, the lamp starts again.”' },
    ]);
  });

  it('show where in a paragraph the new sentences stand', () => {
    const [first, middle, last] = ['The lamp is on.', 'It shines, cf. Table 1.', 'The hub is told.'];
    const all = `1)\t${first} ${middle} ${last}`;
    expect(wordingOf(`1)\t${middle} ${last}`, all)).toEqual([`“${first} …”`]);
    expect(wordingOf(`1)\t${first} ${last}`, all)).toEqual([`“… ${middle} …”`]);
    expect(wordingOf(`1)\t${first} ${middle}`, all)).toEqual([`“… ${last}”`]);
    expect(wordingOf(all, `1)\t${first} ${last}`)).toEqual([`“${first} ${last}”, and nothing else`]);
    expect(wordingOf(`1)\t${first}`, `2)\t${first}`)).toEqual(['the words of step 1, unchanged']);
  });

  it('name headings, and paragraphs without a number by their first words', () => {
    expect(replaced(['4.2\tMoving a lamp'], ['4.2\tMoving a small lamp'])).toEqual([
      { place: 'Heading 4.2', wording: '“Moving a small lamp”' },
    ]);
    expect(replaced([], ['The following is an example:'])).toEqual([
      { place: 'Paragraph “The following is an …”', wording: '“The following is an example:”' },
    ]);
    expect(replaced(['7)\tGone.', 'Also gone.'], [])).toEqual([
      { place: 'Step 7 (as numbered now)', wording: 'deleted' },
      { place: 'Paragraph “Also gone. …”', wording: 'deleted' },
    ]);
  });
});
