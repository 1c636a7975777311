import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOf } from '../../machines/environment/attacker/derivation.js';
import { legKey, platformKey, signingKey } from '../../machines/vocabulary/credentials.js';
import { atom, type Key, pair, sealed, signed, type Term, under } from '../../machines/vocabulary/terms.js';
import { derived, readable } from './reader.js';

const keys: readonly Key[] = [platformKey('m2me'), legKey('m2me'), signingKey('ro')];
const key = fc.constantFrom(...keys);
const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(atom('a'), atom('b')),
    key,
    fc.tuple(tie('term'), tie('term')).map(([first, second]) => pair(first, second)),
    fc.tuple(key, tie('term')).map(([by, body]) => signed(by, body)),
    fc.tuple(key, tie('term')).map(([recipient, body]) => sealed(recipient, body)),
    fc.tuple(key, tie('term')).map(([context, body]) => under(context, body)),
  ),
}));
const terms = fc.array(term, { maxLength: 4 });

describe('derived', () => {
  it('grows with what it is derived from, and holds all of it', () => {
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (some, more, names) => {
        const from = [...some, ...more];
        const all = derived(from, [], names);
        expect(from.every((given) => all.has(factOf(given)))).toBe(true);
        // Over the same terms, so that both look for the same facts.
        expect([...derived(some, from, names)].every((fact) => all.has(fact))).toBe(true);
      }),
    );
  });

  it('keeps what is closed from whoever lacks its key, however it is wrapped', () => {
    fc.assert(
      fc.property(term, (wrapping) => {
        const secret = atom('secret');
        const closed = under(legKey('m2me'), pair(secret, wrapping));
        const opens = derived([wrapping], [legKey('m2me')], false).has(factOf(legKey('m2me')));
        expect(derived([closed, wrapping], [], false).has(factOf(secret))).toBe(opens);
      }),
    );
  });
});

it('reads what it is shown, and with more keys no less', () => {
  fc.assert(
    fc.property(terms, fc.array(key), (shown, own) => {
      const facts = (known: readonly Term[]) => readable(shown, known).map(factOf);
      expect(facts([])).toEqual(expect.arrayContaining(shown.map(factOf)));
      expect(facts(own)).toEqual(expect.arrayContaining(facts([])));
      // Its own keys help it to read, and are nothing that it was shown.
      expect(readable([], own)).toEqual([]);
    }),
  );
});
