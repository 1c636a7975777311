import { expect, it } from 'vitest';
import { propertySummary } from './property-summary.js';
import { run, verdict } from './testing/examples.js';

it('counts what became of each property, names the shortest run, and gives equal ones one row', () => {
  const violated = (length: number) => verdict('safe', { verdict: 'violated', length, trace: '0' });
  const text = propertySummary([
    run('a', [violated(9), verdict('live'), verdict('true'), verdict('too')]),
    run('b', [violated(7), verdict('live', { vacuous: true }), verdict('true'), verdict('too')]),
    run('c', [
      verdict('safe'),
      verdict('live', { verdict: 'undecided', reason: 'states' }),
      verdict('true'),
      verdict('too'),
    ]),
  ]);
  expect(text.split('\n').map((line) => line.trim().split(/ +/))).toEqual([
    ['holds', 'vacuous', 'violated', 'shortest', 'undecided'],
    ['1', '·', '2', '7', '·', 'safe'],
    ['1', '1', '·', '·', '1', 'live'],
    ['3', '·', '·', '·', '·', 'true,', 'too'],
  ]);
});
