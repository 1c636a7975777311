import { expect, it } from 'vitest';
import { readAmendments } from './data.js';
import { limitOf, whyLost } from './limits.js';

const { bases, repaired } = readAmendments()!;

it('says why of all that every set of a level loses', () => {
  let said = 0;
  for (const { level, unmended } of bases.flatMap((base) => base.levels)) {
    for (const { property } of unmended) {
      expect(limitOf(level, property), `${level} ${property}`).toMatch(/^[A-Z].+\.$/);
      said++;
    }
  }
  expect(said).toBeGreaterThan(0);
  expect(() => limitOf('fault-free', 'progress')).toThrow('limits.ts');
});

it('says of each cell that the repaired procedure loses why', () => {
  const { levels: found } = bases.find(({ procedure }) => procedure === repaired!.base)!;
  for (const { level, property } of repaired!.fails) {
    expect(whyLost(found.find((each) => each.level === level)!, property), `${level} ${property}`).not.toBe('');
  }
});
