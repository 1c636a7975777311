import { describe, expect, it } from 'vitest';
import { conditionLines } from './conditions.js';

const lines = (was: unknown, is: unknown, before: object = {}, after: object = {}) =>
  conditionLines({ before: { value: was, context: before }, after: { value: is, context: after } });

describe('the condition after an action', () => {
  it('is the change of state, without the states that stay around it', () => {
    expect(lines('a', 'b')).toEqual(['a → b']);
    expect(lines({ on: { changing: 'acting' } }, { on: { changing: 'waiting' } })).toEqual(['acting → waiting']);
    expect(lines({ on: 'x' }, { off: 'x' })).toEqual(['on.x → off.x']);
    expect(lines({ on: 'abc' }, { on: 'abd' })).toEqual(['abc → abd']);
    expect(lines('a', 'a')).toEqual([]);
  });

  it('names of parallel regions those that changed', () => {
    expect(lines({ one: 'a', two: 'x' }, { one: 'b', two: 'x' })).toEqual(['one: a → b']);
    expect(lines({ on: { one: 'a', two: 'x' } }, 'off')).toEqual(['on.(one.a + two.x) → off']);
  });

  it('says the context in one line, long values only by what became of them', () => {
    const long = 'x'.repeat(60);
    expect(lines('a', 'a', { tries: 1, key: null }, { tries: 2, key: long })).toEqual(['tries 1 → 2, key set']);
    expect(lines('a', 'a', { key: long, other: long }, { key: null, other: `${long}y` })).toEqual([
      'key removed, other changed',
    ]);
  });

  it('counts what would be too much', () => {
    const fields = (value: number) => ({ a: value, b: value, c: value, d: value, e: value, f: value });
    expect(lines('a', 'a', fields(0), fields(1))).toEqual(['a 0 → 1, b 0 → 1, c 0 → 1, d 0 → 1, 2 more changes']);
  });
});
