import { expect, it } from 'vitest';
import { report, verdict } from '../../reports/testing/examples.js';
import { verdictChange } from './verdict-change.js';

const pinned = { states: 10, transitions: 20, depth: 4, verdicts: { live: 'violated 4~3', safe: 'violated 7' } };
const violated = (property: string, length: number, cycle?: number) =>
  verdict(property, { verdict: 'violated', length, ...(cycle === undefined ? {} : { cycle }) });
const change = (...verdicts: ReturnType<typeof verdict>[]) => verdictChange(report(verdicts), pinned);

it('is none where all is as pinned', () => {
  expect(change(violated('live', 7, 4), violated('safe', 7))).toBeUndefined();
});

it('is one of length alone where a run is longer, repeats less of itself, or ends', () => {
  for (const lasso of [violated('live', 8, 4), violated('live', 7, 5), violated('live', 7, 7)])
    expect(change(violated('safe', 7), lasso)).toMatchObject({ by: 'length', change: { property: 'live' } });
});

it('is another word before another length', () => {
  const found = change(violated('live', 8, 4), verdict('safe'));
  expect(found).toEqual({ by: 'verdict', change: { property: 'safe', pinned: 'violated 7', found: 'holds' } });
});
