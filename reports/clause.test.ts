import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseSteps } from './clause.js';

describe('the steps of a clause', () => {
  it('are its numbered items, each up to the next one or an empty line', () => {
    const text = 'Intro\n\n1) One thing.\nAnd more of it.\n2)\tAnother.\n\nNot of 2.\n 10a) Late.\r\nstep 11: Last.';
    expect([...clauseSteps(text)]).toEqual([
      ['1', 'One thing. And more of it.'],
      ['2', 'Another.'],
      ['10a', 'Late.'],
    ]);
  });

  it('are the longest count where a text counts several times', () => {
    const sections = '1. Discussion\n2. Proposal\n3. Text\n\n1) a\n2) b\n3) c\n4) d\n\n1) other\n2) count';
    expect([...clauseSteps(sections)].map(([number, text]) => `${number}${text}`)).toEqual(['1a', '2b', '3c', '4d']);
  });

  it('go on over a line that begins with the number of a document or a clause', () => {
    const text = '5.1.3 Title\n1) As in TR\n33.812 it asks at\n10:30 and waits.\n2) It answers.';
    expect([...clauseSteps(text)]).toEqual([
      ['1', 'As in TR 33.812 it asks at 10:30 and waits.'],
      ['2', 'It answers.'],
    ]);
  });

  it('are none in a text without numbers', () => {
    expect(clauseSteps('Nothing here.\nAt 5 o’clock.').size).toBe(0);
  });

  it('come back from any list of sentences', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ]{0,20}[a-z]\.$/).filter((text) => !/ {2}/.test(text));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (sentences) => {
        const text = sentences.map((each, i) => `${i + 1}) ${each}`).join('\n');
        expect([...clauseSteps(text).values()]).toEqual(sentences);
      }),
    );
  });
});
