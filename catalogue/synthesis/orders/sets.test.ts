import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalSets, minimalTransversals } from './sets.js';

const letters = ['a', 'b', 'c', 'd', 'e'];
const subset = fc.subarray(letters);
const family = fc.array(subset, { maxLength: 6 });
const all = Array.from({ length: 2 ** letters.length }, (_, bits) => letters.filter((_, place) => (bits >> place) & 1));
const within = (part: readonly string[], whole: readonly string[]) => part.every((each) => whole.includes(each));

describe('the sets that have something in common with every set of a family', () => {
  it('are the minimal ones of all that do, smaller ones first', () => {
    fc.assert(
      fc.property(family, (sets) => {
        const hitting = all.filter((set) => sets.every((each) => each.some((letter) => set.includes(letter))));
        const minimal = hitting.filter((set) => !hitting.some((other) => other !== set && within(other, set)));
        const found = minimalTransversals(sets, letters);
        expect(found.map((set) => set.join('')).sort()).toEqual(minimal.map((set) => set.join('')).sort());
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).sort((a, b) => a - b));
      }),
    );
  });

  it('do not depend on what is no minimal set of the family', () => {
    fc.assert(
      fc.property(family, (sets) => {
        expect(minimalTransversals(minimalSets(sets), letters)).toEqual(minimalTransversals(sets, letters));
      }),
    );
  });
});
