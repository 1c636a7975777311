import { expect, it } from 'vitest';
import { findingList } from './finding-list.js';

const finding = {
  id: 'truth/loss/ro-14',
  sentence: 'What is said is so.',
  length: 3,
  trace: 'a,loss:0/1/2',
  configurations: 2,
  procedures: ['a', 'b'],
};

it('lists findings in their rank, each with its command', () => {
  const text = findingList([finding, { ...finding, id: 'goal/honest/never', length: null, trace: null }]);
  expect(text).toContain('1  truth/loss/ro-14\n   What is said is so.\n');
  expect(text).toContain('a run of 3 actions, in 2 configurations of a, b\n   rehome explain a,loss:0/1/2');
  expect(text).toContain('2  goal/honest/never');
  expect(text).toContain('no run reaches it');
});

it('says so where there are none, and stays within 100 columns', () => {
  expect(findingList([])).toBe('No findings.');
  const wide = findingList([{ ...finding, sentence: 'word '.repeat(60), procedures: Array(20).fill('procedure') }]);
  expect(Math.max(...wide.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
});
