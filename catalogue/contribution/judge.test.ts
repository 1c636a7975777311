import { describe, expect, it } from 'vitest';
import { pinWords } from './judge.js';

describe('a pinned verdict', () => {
  it.each([
    ['holds', 'holds'],
    ['holds vacuous', 'holds (never arises)'],
    ['holds within', 'holds (within)'],
    ['violated', 'violated'],
    ['violated 12', 'violated (12 actions)'],
    ['violated 4~3', 'violated (4 actions, then 3 for ever)'],
    ['violated 7~', 'violated (7 actions, then none)'],
    ['undecided states', 'undecided (states)'],
  ])('%j is said as %j', (pin, words) => expect(pinWords(pin)).toBe(words));
});
