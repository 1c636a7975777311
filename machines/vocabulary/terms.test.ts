import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atom, type Key, key, pair, sameTerm, sealed, signed, type Term, under } from './terms.js';

/** Few names, so that equal terms come up often. */
const names = fc.constantFrom('a', 'b');
const keys: fc.Arbitrary<Key> = fc.tuple(names, names).map(([owner, use]) => key(owner, use));
const terms: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    names.map(atom),
    keys,
    fc.tuple(tie('term'), tie('term')).map(([first, second]) => pair(first, second)),
    fc.tuple(keys, tie('term')).map(([by, body]) => signed(by, body)),
    fc.tuple(keys, tie('term')).map(([recipient, body]) => sealed(recipient, body)),
    fc.tuple(keys, tie('term')).map(([context, body]) => under(context, body)),
  ),
})).term;

const copy = (term: Term): Term => JSON.parse(JSON.stringify(term)) as Term;
const text = (term: Term): string => JSON.stringify(term);

describe('sameTerm', () => {
  it('is true of a term and its copy', () => {
    fc.assert(fc.property(terms, (term) => sameTerm(term, copy(term))));
  });

  it('is structural equality, and so an equivalence', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        expect(sameTerm(a, b)).toBe(text(a) === text(b));
        expect(sameTerm(b, a)).toBe(sameTerm(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('carries over from one equal term to the next', () => {
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (a, other, equal) => {
        const b = copy(a);
        const c = equal ? copy(b) : other;
        return sameTerm(a, c) === sameTerm(b, c);
      }),
    );
  });

  it('tells a term from every term that contains it', () => {
    fc.assert(
      fc.property(terms, keys, (term, by) => {
        for (const larger of [pair(term, term), signed(by, term), sealed(by, term), under(by, term)]) {
          expect(sameTerm(term, larger)).toBe(false);
        }
      }),
    );
  });

  it('tells one key from another in every place', () => {
    fc.assert(
      fc.property(terms, keys, keys, (body, one, two) => {
        fc.pre(one.owner !== two.owner || one.use !== two.use);
        for (const build of [signed, sealed, under]) expect(sameTerm(build(one, body), build(two, body))).toBe(false);
      }),
    );
  });

  it('takes no term for the absence of one', () => {
    fc.assert(fc.property(terms, (term) => !sameTerm(term, null) && !sameTerm(null, term)));
    expect(sameTerm(null, null)).toBe(true);
  });
});
