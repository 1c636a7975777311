import { describe, expect, it } from 'vitest';
import { type Clause, clause, clauseSays, lackedSteps, readClause } from './clause.js';

const file = (text: string, size = text.length) => ({ name: 'clause.txt', size, text: async () => text });

describe('a clause that the user picks', () => {
  it('says what its steps say, and names those that it lacks', async () => {
    await readClause(file('1) The first.\n2) The second.\n2a) And more.'));
    const picked = clause.value as Clause;
    expect(clauseSays(picked, '2')).toEqual({ text: 'The second.', lacks: false });
    expect(clauseSays(picked, '2A').lacks).toBe(false);
    expect(clauseSays(picked, '9')).toEqual({ text: 'clause.txt has no step 9.', lacks: true });
    expect(lackedSteps(picked, [{ step: '9' }, { step: '1' }, {}, { step: '9' }, { step: '4' }])).toEqual(['9', '4']);
  });

  it.each([
    [file('Only prose.'), /has no numbered step: pick a plain text file/],
    [file('1) x', 6_000_000), /is too large/],
  ])('is refused with a remedy where it is none', async (picked, problem) => {
    await readClause(picked);
    expect(clause.value).toEqual({ problem: expect.stringMatching(problem) });
  });
});
