import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../checker/liveness/formula.js';
import { parseFormula } from '../../checker/liveness/parse.js';
import { holdsOnLasso } from '../../checker/testing/lasso-semantics.js';
import { randomFormula } from '../../checker/testing/random-formula.js';
import { type Claim, claimsOf, promelaFormula, TURN } from './formula.js';

const atoms = ['a', 'b', 'c'];
const lasso = fc
  .tuple(fc.array(fc.subarray(atoms), { maxLength: 3 }), fc.array(fc.subarray(atoms), { minLength: 1, maxLength: 4 }))
  .map(([prefix, cycle]) => ({ prefix, cycle }));
type Letter = readonly string[];

const isTrue = (atom: string, letter: Letter) => letter.includes(atom);

/** The same word with the turn passing from each position to the next: a cycle of odd length comes round twice. */
function turning({ prefix, cycle }: { prefix: Letter[]; cycle: Letter[] }) {
  const twice = [...prefix, ...cycle, ...cycle];
  return { word: twice.map((letter, at) => (at % 2 === 1 ? [...letter, TURN] : letter)), loop: prefix.length };
}

describe('a formula for SPIN', () => {
  it('is true of the same words, where the turn passes', () => {
    fc.assert(
      fc.property(randomFormula(atoms, 3), lasso, (formula, lasso) => {
        const word = [...lasso.prefix, ...lasso.cycle];
        const written = parseFormula(promelaFormula(formula));
        expect([...partsOf(written)].map(({ op }) => op)).not.toContain('next');
        const { word: turned, loop } = turning(lasso);
        expect(holdsOnLasso(written, turned, loop, isTrue)).toBe(
          holdsOnLasso(formula, word, lasso.prefix.length, isTrue),
        );
      }),
      { numRuns: 1_000, seed: 20_261_122 },
    );
  });
});

describe('claims', () => {
  /** A claim evaluated on a word whose letters are Promela expressions. */
  const holds = ({ text, meaning }: Claim, word: Letter[], loop: number) =>
    holdsOnLasso(parseFormula(text), word, loop, (name, letter) =>
      (meaning[name] ?? name).split(' || ').some((expression) => letter.includes(expression)),
    );

  it('all hold of a word if and only if the formula does, or the word neglects what is owed', () => {
    const owed = [0, 1].map((number) => ({ enabled: `enabled${number}`, taken: `taken${number}` }));
    const obligations = fc.subarray(owed.flatMap(({ enabled, taken }) => [enabled, taken]));
    const seen = { counts: 0, neglects: 0 };
    fc.assert(
      fc.property(
        randomFormula(atoms, 2),
        lasso,
        fc.array(obligations, { minLength: 1, maxLength: 4 }),
        (formula, lasso, more) => {
          const plain = turning(lasso);
          const word = plain.word.map((letter, at) => [...letter, ...more[at % more.length]!]);
          const cycle = word.slice(plain.loop);
          const comesAgain = (what: string) => cycle.some((letter) => letter.includes(what));
          const counts = owed.every(({ enabled, taken }) => comesAgain(taken) || !comesAgain(enabled));
          seen[counts ? 'counts' : 'neglects']++;
          const claims = claimsOf(formula, (atom) => atom, owed);
          expect(claims).toHaveLength(4);
          expect(claims.every((claim) => holds(claim, word, plain.loop))).toBe(
            !counts || holdsOnLasso(formula, word, plain.loop, isTrue),
          );
        },
      ),
      { numRuns: 1_000, seed: 20_261_122 },
    );
    expect(seen.counts).toBeGreaterThan(200);
    expect(seen.neglects).toBeGreaterThan(200);
  });

  it('have one text where they differ in what they speak about', () => {
    const [one] = claimsOf(parseFormula('G (p -> F q)'), (atom) => `s0 == ${atom.length}`);
    const [other] = claimsOf(parseFormula('G (asked -> F answered)'), (atom) => `s1 == ${atom.length}`);
    expect(one!.text).toBe(other!.text);
    expect(other!.meaning).toEqual({ a0: 's1 == 5', a1: 's1 == 8' });
  });
});
