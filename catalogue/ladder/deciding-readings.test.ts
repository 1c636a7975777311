import { expect, it } from 'vitest';
import { decidingReadings } from './deciding-readings.js';

const run = (verdict: string) => ({ states: 1, transitions: 0, depth: 0, verdicts: { 'one-active': verdict } });
const pinsOf = (verdicts: Readonly<Record<string, string>>) => ({
  runs: Object.fromEntries(Object.entries(verdicts).map(([id, verdict]) => [id, run(verdict)])),
});

it('names the readings with which a verdict is another than at the default, all else being equal', () => {
  const pins = pinsOf({
    'notify-first,honest': 'holds',
    'notify-first,release=on-notification,honest': 'violated 4',
    'notify-first,discard=overwrite,honest': 'holds vacuous',
    'notify-first,loss': 'violated 7',
    'notify-first,retransmission=none,loss': 'holds',
    // Nothing at the default is beside it, so it shows nothing.
    'notify-first,connectivity=dies-with-credentials,thief': 'violated 2',
    'discard-first,honest': 'holds',
    'discard-first,discard=overwrite,honest': 'violated 3',
  });
  expect(decidingReadings(pins, 'notify-first', 'one-active')).toEqual(['release', 'retransmission']);
  expect(decidingReadings(pins, 'discard-first', 'one-active')).toEqual(['discard']);
  expect(decidingReadings(pins, 'notify-first', 'progress')).toEqual([]);
});
