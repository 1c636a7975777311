import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsOnLasso } from '../testing/lasso-semantics.js';
import { randomFormula } from '../testing/random-formula.js';
import { automatonOfNegation, type BuchiAutomaton, FormulaTooLarge } from './automaton.js';
import type { Formula } from './formula.js';
import { and, iff, not, or, until } from './ltl.js';
import { parseFormula as parse } from './parse.js';

const atoms = ['a', 'b', 'c'];
const letter = fc.subarray(atoms);
const lasso = fc
  .tuple(fc.array(letter, { maxLength: 4 }), fc.array(letter, { minLength: 1, maxLength: 5 }))
  .map(([prefix, cycle]) => ({ word: [...prefix, ...cycle], loop: prefix.length }));

/**
 * Does the automaton accept the word? By enumeration: from every pair of position and state that is reached, all pairs and marks that can
 * be collected on the way back to it.
 */
function accepts({ states, atoms: names, allMarks }: BuchiAutomaton, word: readonly string[][], loop: number): boolean {
  const bits = word.map((letters) =>
    names.reduce((sum, name, bit) => sum | (letters.includes(name) ? 1 << bit : 0), 0),
  );
  const after = (position: number) => (position + 1 < word.length ? position + 1 : loop);
  type Pair = readonly [position: number, state: number, marks: number];
  const successors = ([position, state, marks]: Pair): Pair[] =>
    states[state]
      .filter(({ must, mustNot }) => (bits[position] & must) === must && (bits[position] & mustNot) === 0)
      .map((move) => [after(position), move.target, marks | move.marks]);
  const closure = (from: readonly Pair[]): Pair[] => {
    const found = new Map(from.map((pair) => [pair.join(), pair]));
    for (const pair of found.values()) for (const next of successors(pair)) found.set(next.join(), next);
    return [...found.values()];
  };
  const reached = closure([[0, 0, 0]]).map(([position, state]): Pair => [position, state, 0]);
  return reached.some((pair) =>
    closure(successors(pair)).some(
      ([position, state, marks]) => position === pair[0] && state === pair[1] && marks === allMarks,
    ),
  );
}

const violates = (formula: Formula, { word, loop }: { word: string[][]; loop: number }) =>
  !holdsOnLasso(formula, word, loop, (atom, letters: string[]) => letters.includes(atom));

describe('the automaton of the negation', () => {
  it('accepts exactly the words that violate the formula', () => {
    let violated = 0;
    const runs = 3_000;
    fc.assert(
      fc.property(randomFormula(atoms, 3), lasso, (formula, word) => {
        if (violates(formula, word)) violated++;
        expect(accepts(automatonOfNegation(formula), word.word, word.loop)).toBe(violates(formula, word));
      }),
      { numRuns: runs, seed: 20_261_122 },
    );
    expect(violated).toBeGreaterThan(runs / 4);
    expect(violated).toBeLessThan((3 * runs) / 4);
  });

  it.each([
    'G (a -> F b)',
    'G F a',
    'F G a',
    'F a',
    'a U b',
    'a W b',
    'a R b',
    'X a',
    'X X (a U X b)',
    '(G F a) -> (G F b)',
    '(G F a && G F b) -> G (c -> F a)',
    'G (a -> (b U c))',
    'F (a && X G !b)',
    '(a <-> X b) U c',
    'G (a <-> F b)',
    '!(a U !(b U c))',
    'true U a',
    'false R a',
    'a && !a',
    'G F a || F G b',
  ])('accepts exactly the words that violate %s', (text) => {
    const formula = parse(text);
    const automaton = automatonOfNegation(formula);
    fc.assert(
      fc.property(lasso, (word) => {
        expect(accepts(automaton, word.word, word.loop)).toBe(violates(formula, word));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('is small for what is common', () => {
    expect(automatonOfNegation(parse('G F a')).states.length).toBe(2);
    expect(automatonOfNegation(parse('F a')).states.length).toBe(1);
    expect(automatonOfNegation(parse('G (a -> F b)')).states.length).toBe(2);
    expect(automatonOfNegation(parse('F G a')).states.length).toBe(2);
  });

  it('is refused where it would be too large', () => {
    const wide = Array.from({ length: 30 }, (_, n) => `a${n}`).reduce<Formula>((so, name) => and(so, name), parse('b'));
    expect(() => automatonOfNegation(wide)).toThrow(FormulaTooLarge);
    const deep = Array.from({ length: 101 }).reduce<Formula>((so) => until('a', so), parse('b'));
    expect(() => automatonOfNegation(deep)).toThrow(FormulaTooLarge);
    const many = Array.from({ length: 20 }, (_, n) => parse(`G F a${n}`)).reduce((so, one) => and(so, one));
    expect(() => automatonOfNegation(not(many))).toThrow(FormulaTooLarge);
  });

  it('reads nested equivalences once', () => {
    const nested = Array.from({ length: 30 }).reduce<Formula>((so) => iff(so, or('a', not('a'))), parse('a'));
    expect(automatonOfNegation(nested).states.length).toBeGreaterThan(0);
  });
});
