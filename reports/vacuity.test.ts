import { expect, it } from 'vitest';
import { run, step, verdict } from './testing/examples.js';
import { vacuityText } from './vacuity.js';
import { witnessesOf, witnessText } from './witness-text.js';

it('counts what is not needed over the runs where the property holds', () => {
  const runs = [
    run('a', [verdict('p', { unneeded: ['low'], unentered: ['seen.late'] })]),
    run('b', [verdict('p', { unneeded: ['low'] })]),
    run('c', [verdict('p', { verdict: 'violated' }), verdict('q')]),
  ];
  expect(vacuityText(runs).split('\n')).toEqual([
    'Not needed by what holds:',
    '  p: nowhere the only part to hold is "low", in 2 of 2 configurations where it holds',
    '  p: its observer never enters seen.late, in 1 of 2 configurations where it holds',
  ]);
  expect(vacuityText([runs[2]])).toBe('');
});

it('shows the shortest witness of each property that holds', () => {
  const runs = [
    run('a', [verdict('p', { witness: '0/1' }), verdict('q', { verdict: 'violated', witness: '0' })]),
    run('b', [verdict('p', { witness: '3' }), verdict('r', { form: 'reachable', trace: '1/2/3', length: 3 })]),
  ];
  const witnesses = witnessesOf(runs);
  expect(witnesses.map(({ run: { id }, path }) => `${id}:${path}`)).toEqual(['b:3', 'b:1/2/3']);
  const text = witnessText(witnesses[0], { steps: [step()], states: {}, presentation: {} });
  expect(text).toContain('✓ p\n  what it speaks about, after 1 action\n');
  expect(text).toContain('rehome explain b:3');
});
