import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceIndex } from './place-index.js';

test('it finds what was noted, as a Map does', () => {
  const pair = fc.tuple(fc.nat(100_000), fc.nat(5));
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), (noted, asked) => {
      const index = new PlaceIndex();
      const map = new Map<string, number>();
      for (const [place, [state, observed]] of noted.entries()) {
        index.note(state, observed, place);
        map.set(`${state} ${observed}`, place);
      }
      for (const [state, observed] of [...noted, ...asked]) {
        expect(index.find(state, observed)).toBe(map.get(`${state} ${observed}`));
      }
    }),
  );
});
