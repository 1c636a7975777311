import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, grouped, hanging, wrap } from './layout.js';

describe('wrap', () => {
  const word = fc.stringMatching(/^[a-z=.-]{1,30}$/);

  it('keeps every word whole and in order', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 5, max: 60 }), (words, width) => {
        expect(wrap(words.join(' '), width).join(' ').split(' ')).toEqual(words.length === 0 ? [''] : words);
      }),
    );
  });

  it('exceeds the width only by a single word', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 5, max: 60 }), (words, width) => {
        for (const line of wrap(words.join(' '), width)) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });

  it('breaks an id after its commas', () => {
    expect(wrap('connectivity=session-survives,release=on-notification', 30)).toEqual([
      'connectivity=session-survives,',
      'release=on-notification',
    ]);
  });
});

describe('numbers and lists', () => {
  it('groups digits and picks the plural', () => {
    expect(grouped(1234567)).toBe('1,234,567');
    expect(grouped(123)).toBe('123');
    expect(count(1, 'state')).toBe('1 state');
    expect(count(2, 'state')).toBe('2 states');
  });

  it('indents the lines after the first', () => {
    expect(hanging('1  ', ['a', 'b'])).toEqual(['1  a', '   b']);
  });
});
