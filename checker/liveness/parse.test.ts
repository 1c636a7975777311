import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckerError } from '../errors.js';
import { randomFormula } from '../testing/random-formula.js';
import type { Formula } from './formula.js';
import {
  alwaysEventually,
  and,
  eventually,
  iff,
  implies,
  leadsTo,
  next,
  not,
  or,
  release,
  until,
  weakUntil,
} from './ltl.js';
import { parseFormula } from './parse.js';

const infix: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  implies: '->',
  iff: '<->',
  until: 'U',
  weakUntil: 'W',
  release: 'R',
};
const prefix: Readonly<Record<string, string>> = { not: '!', next: 'X', eventually: '<>', always: '[]' };

/** A formula's text with every bracket. */
function write(formula: Formula): string {
  if (formula.op === 'atom') return formula.name;
  if ('of' in formula) return `${prefix[formula.op]} ${write(formula.of)}`;
  if ('left' in formula) return `(${write(formula.left)} ${infix[formula.op]} ${write(formula.right)})`;
  return formula.op;
}

describe('a formula', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(randomFormula(['a', 'b_1', 'Zed'], 4), (formula) => {
        expect(parseFormula(write(formula))).toEqual(formula);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each<[string, Formula]>([
    ['G (p -> F q)', leadsTo('p', 'q')],
    ['[](p -> <>q)', leadsTo('p', 'q')],
    ['GFp', { op: 'atom', name: 'GFp' }],
    ['G F p', alwaysEventually('p')],
    ['!p U q && r', and(until(not('p'), 'q'), 'r')],
    ['p U q U r', until('p', until('q', 'r'))],
    ['p U q R r', until('p', release('q', 'r'))],
    ['p -> q -> r', implies('p', implies('q', 'r'))],
    ['p && q && r', and(and('p', 'q'), 'r')],
    ['p || q && r', or('p', and('q', 'r'))],
    ['p -> q || r <-> s', iff(implies('p', or('q', 'r')), 's')],
    ['F p W q', weakUntil(eventually('p'), 'q')],
    ['X X ! true', next(next(not('true')))],
  ])('%s binds as it is said', (text, formula) => {
    expect(parseFormula(text)).toEqual(formula);
  });

  it.each([
    ['', 'ends where a formula is expected'],
    ['G', 'ends where a formula is expected'],
    ['p ->', 'ends where a formula is expected'],
    ['(p', 'has at character 1 "(", which is never closed'],
    ['p)', 'has at character 2 ")", which closes no bracket'],
    ['p q', 'has at character 3 "q", which follows a formula without an operator between'],
    ['(p q)', 'has at character 4 "q", which follows a formula'],
    ['p && && q', 'has at character 6 "&&", which stands where a formula is expected'],
    ['p & q', 'has at character 3 "&", which is no part of a formula'],
    ['p && 1st', 'has at character 6 "1st", which stands where a formula is expected'],
    ['a'.repeat(2_001), 'has more than 2000 characters'],
    ['('.repeat(2_000), 'ends where a formula is expected'],
  ])('%s is refused with its place', (text, what) => {
    expect(() => parseFormula(text)).toThrow(CheckerError);
    expect(() => parseFormula(text)).toThrow(what);
  });

  it('made of texts is refused at the text', () => {
    expect(() => leadsTo('p', 'q q')).toThrow('MC722: the formula "q q" has at character 3');
  });
});
