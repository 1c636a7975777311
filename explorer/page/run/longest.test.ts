import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestWhere } from './longest.js';

it('finds how far something holds, and asks little', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2000), fc.integer({ min: -1, max: 2000 }), async (most, last) => {
      let asked = 0;
      const found = await longestWhere(most, async (length) => {
        asked++;
        return length <= last;
      });
      expect(found).toBe(last < 0 ? undefined : Math.min(most, last));
      expect(asked).toBeLessThanOrEqual(13);
    }),
  );
});
