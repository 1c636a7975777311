import { expect, it } from 'vitest';
import { propertySummary } from './property-summary.js';
import { run, verdict } from './testing/examples.js';

it('counts what became of each property, and names the shortest run', () => {
  const violated = (length: number) => verdict('safe', { verdict: 'violated', length, trace: '0' });
  const text = propertySummary([
    run('a', [violated(9), verdict('live')]),
    run('b', [violated(7), verdict('live', { vacuous: true })]),
    run('c', [verdict('safe'), verdict('live', { verdict: 'undecided', reason: 'states' })]),
  ]);
  expect(text.split('\n').map((line) => line.trim().split(/ +/))).toEqual([
    ['holds', 'vacuous', 'violated', 'shortest', 'undecided'],
    ['safe', '1', '·', '2', '7', '·'],
    ['live', '1', '1', '·', '·', '1'],
  ]);
});
