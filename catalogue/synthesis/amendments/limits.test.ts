import { expect, it } from 'vitest';
import { readAmendments } from './data.js';
import { levels } from './levels.js';
import { limitOf, whyLost } from './limits.js';

const { bases, repaired } = readAmendments()!;

it('says of each level that loses something under every set why, and of no other level', () => {
  const lost = bases.flatMap((base) => base.levels).filter(({ unmended }) => unmended.length > 0);
  const names = new Set(lost.map(({ level }) => level));
  for (const { name } of levels) {
    if (names.has(name)) expect(limitOf(name)).toMatch(/^[A-Z].+\.$/);
    else expect(() => limitOf(name)).toThrow('limits.ts');
  }
});

it('says of each cell that the repaired procedure loses why', () => {
  const { levels: found } = bases.find(({ procedure }) => procedure === repaired!.base)!;
  for (const { level, property } of repaired!.fails) {
    expect(whyLost(found.find((each) => each.level === level)!, property), `${level} ${property}`).not.toBe('');
  }
});
