import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revise } from './revise.js';
import { accepted, rejected } from './revised.js';

const word = fc.oneof(
  fc.constantFrom('the', 'a', 'device', 'sends', 'notice', '5.1', 'e.g.', '(', ',', ' ', '  ', '\t', '’', '-', '8)'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const paragraph = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const text = fc.array(paragraph, { maxLength: 8 });
/** Texts that have much in common, as a clause and its amendment do. */
const alike = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    fc.infiniteStream(fc.nat(5)),
    fc.infiniteStream(fc.nat(5)),
  )
  .map(([pool, one, two]) => {
    const pick = (from: Iterator<number>) =>
      Array.from({ length: pool.length }, () => pool[from.next().value % pool.length]!);
    return [pick(one), pick(two)] as const;
  });

const marked = (before: string, after: string) =>
  revise(before.split('\n'), after.split('\n')).map(({ pieces, mark }) =>
    [...pieces, { change: mark, text: '¶' }]
      .map(({ change, text: shown }) =>
        change === 'same' ? shown : change === 'deleted' ? `[${shown}]` : `{${shown}}`,
      )
      .join(''),
  );

describe('revision marks', () => {
  it('give the amended text when accepted, and the clause when rejected', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), alike), ([before, after]) => {
        const revised = revise(before, after);
        expect(accepted(revised)).toEqual(after);
        expect(rejected(revised)).toEqual(before);
      }),
    );
  });

  it('are none where nothing changes', () => {
    fc.assert(
      fc.property(text, (same) => {
        const changes = revise(same, same).flatMap(({ pieces, mark }) => [mark, ...pieces.map(({ change }) => change)]);
        expect(changes.every((change) => change === 'same')).toBe(true);
      }),
    );
  });

  it('mark words, not letters, and not the words around them', () => {
    expect(marked('The lamp sends a report to the hub.', 'The lamp sends a signed report to the hub.')).toEqual([
      'The lamp sends a {signed }report to the hub.¶',
    ]);
  });

  it('leave no short word standing between two changes', () => {
    expect(
      marked(
        'After the last lamp is off, old Anna and young Bert leave.',
        'After the last lamp is off, tall Chris and small Dora leave.',
      ),
    ).toEqual(['After the last lamp is off, [old Anna and young Bert]{tall Chris and small Dora} leave.¶']);
  });

  it('follow a paragraph that moves away from its number', () => {
    const before =
      '1)\tThe lamp forgets its key.\n2)\tThe lamp tells the old hub so.\n3)\tThe old hub says that it has heard.';
    const after =
      '1)\tThe lamp tells the old hub that it will forget its key.\n2)\tThe old hub says that it has heard.\n3)\tThe lamp forgets its key.';
    expect(marked(before, after)).toEqual([
      '1)\tThe lamp [forgets ]{tells the old hub that it will forget }its key.¶',
      '[2)\tThe lamp tells the old hub so.][¶]',
      '[3]{2})\tThe old hub says that it has heard.¶',
      '{3)\tThe lamp forgets its key.}{¶}',
    ]);
  });
});
