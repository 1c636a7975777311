import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avContext, gbaKey, mcim, mcimKey } from '../../vocabulary/credentials.js';
import { atom, type Key, key, pair, sealed, signed, type Term, under } from '../../vocabulary/terms.js';
import { factOf, rulesOver, universeOf } from './derivation.js';

const names = fc.constantFrom('a', 'b');
const keys: fc.Arbitrary<Key> = fc.oneof(
  fc.tuple(names, names).map(([owner, use]) => key(owner, use)),
  fc.tuple(names, names).map(([operator, device]) => mcimKey(mcim(operator, device))),
);
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

/** What the rules derive, one after the other until nothing is new. */
function closure(known: readonly Term[], universe: readonly Term[]): ReadonlySet<string> {
  const facts = new Set(known.map(factOf));
  const rules = rulesOver(universe);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of rules) {
      if (facts.has(to) || !from.every((fact) => facts.has(fact))) continue;
      facts.add(to);
      grown = true;
    }
  }
  return facts;
}

/** The same by recursion over terms: taken apart as far as keys reach, then put together. */
function derives(known: readonly Term[], goal: Term): boolean {
  const parts = new Map(known.map((term) => [factOf(term), term]));
  const builds = (term: Term): boolean => {
    if (parts.has(factOf(term))) return true;
    switch (term.term) {
      case 'atom':
      case 'key':
        return false;
      case 'pair':
        return builds(term.first) && builds(term.second);
      case 'signed':
        return builds(term.by) && builds(term.body);
      case 'sealed':
        return builds(term.body);
      case 'under':
        return builds(term.context) && builds(term.body);
    }
  };
  for (let size = -1; size !== parts.size; ) {
    size = parts.size;
    for (const term of [...parts.values()]) for (const part of taken(term)) parts.set(factOf(part), part);
  }
  return builds(goal);

  function taken(term: Term): readonly Term[] {
    switch (term.term) {
      case 'atom':
        return [];
      case 'key': {
        const use = /^MCIM of (.+)$/.exec(term.use);
        const credentials = mcim(term.owner, use?.[1] ?? '');
        return use === null ? [] : [avContext(credentials), gbaKey(credentials)];
      }
      case 'pair':
        return [term.first, term.second];
      case 'signed':
        return [term.body];
      case 'sealed':
        return builds(term.for) ? [term.body] : [];
      case 'under':
        return builds(term.context) ? [term.body] : [];
    }
  }
}

describe('the derivation rules', () => {
  it('derive over a universe what taking apart and putting together does', () => {
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 5 }), terms, (known, goal) => {
        const universe = universeOf([...known, goal]);
        expect(closure(known, universe).has(factOf(goal))).toBe(derives(known, goal));
      }),
    );
  });

  it('tell two terms apart by their facts exactly where they differ', () => {
    fc.assert(
      fc.property(terms, terms, (one, two) => {
        expect(factOf(one) === factOf(two)).toBe(JSON.stringify(one) === JSON.stringify(two));
      }),
    );
  });

  it('give nobody a key that is not said, nor what is sealed or protected with one', () => {
    const secret = mcimKey(mcim('a', 'b'));
    const hidden = [sealed(key('c', 'platform key'), secret), under(key('c', 'leg key'), secret)];
    expect(closure(hidden, universeOf([...hidden, secret])).has(factOf(secret))).toBe(false);
  });
});
