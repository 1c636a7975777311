import { expect, it } from 'vitest';
import { median, spread } from './statistics.js';

it('tells the middle of the rounds and how far they lie apart', () => {
  expect([median([3, 1, 2]), median([4, 1]), median([5])]).toEqual([2, 1, 5]);
  expect([spread([2, 1, 3]), spread([7]), spread([0, 0])]).toEqual([1, 0, 0]);
});
