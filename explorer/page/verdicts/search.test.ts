import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allProperties } from '../../../properties/index.js';
import { matches } from './search.js';

const names = allProperties.map(({ name }) => name);
const name = fc.constantFrom(...names);

describe('the search', () => {
  it('finds everything without words', () => {
    fc.assert(fc.property(name, (each) => matches('  ', each)));
  });

  it('finds a name by each part of it', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (each, from, length) => {
        const part = each.slice(from % each.length).slice(0, 1 + (length % each.length));
        expect(matches(part, each)).toBe(true);
      }),
    );
  });

  it('finds no more with another word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), name, (some, more, each) => {
        if (matches(`${some} ${more}`, each)) expect(matches(some, each)).toBe(true);
      }),
    );
  });

  it.each([
    ['ksnk', 'key-secrecy-new-key-from-ro'],
    ['agremnt injective', 'agreement-ro-from-m2me-injective'],
    ['AGREEMENT ro', 'agreement-ro-from-m2me-weak'],
  ])('%s finds %s', (query, found) => expect(matches(query, found)).toBe(true));

  it.each([
    ['xyz', 'one-active'],
    ['agreement zzz', 'agreement-ro-from-m2me-weak'],
  ])('%s does not find %s', (query, missed) => expect(matches(query, missed)).toBe(false));
});
