import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomFormula } from '../testing/random-formula.js';
import { parseFormula } from './parse.js';
import { formulaText } from './print.js';

it('is read as the formula that was printed', () => {
  fc.assert(
    fc.property(randomFormula(['p', 'q', 'r'], 4), (formula) => {
      expect(parseFormula(formulaText(formula))).toEqual(formula);
    }),
  );
});

it('has no more parentheses than a reader needs', () => {
  for (const text of ['G (p -> F q)', 'p && q && !r || F G p', 'p U (q U r)', '(p -> q) -> r', '!(p && q)', 'G F p'])
    expect(formulaText(parseFormula(text))).toBe(text);
});
