import { describe, expect, it } from 'vitest';
import { contextText } from './context-text.js';

describe('a value of a context in words', () => {
  it.each([
    ['idle', 'idle'],
    [null, 'none'],
    [3, '3'],
    ['two words', '"two words"'],
    [[], 'empty'],
    [{}, 'empty'],
    [['a', 'b'], 'a, b'],
    [{ bit: 1, of: ['a'] }, 'bit 1, of a'],
    [
      [
        { bit: 1, item: 2 },
        { bit: 0, item: 3 },
      ],
      'bit 1, item 2; bit 0, item 3',
    ],
  ])('of %j is %s', (value, text) => {
    expect(contextText(value, {})).toBe(text);
  });

  it('takes the composition’s own words, deep inside too', () => {
    const value = (given: unknown) => (JSON.stringify(given) === '{"key":1}' ? 'a key' : undefined);
    expect(contextText({ held: [{ key: 1 }, { other: 2 }] }, { value })).toBe('held a key; other 2');
  });
});
