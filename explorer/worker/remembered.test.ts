import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('a function that remembers', () => {
  it('makes again only what was asked for longest ago', () => {
    const made: string[] = [];
    const of = remembered((key: string) => {
      made.push(key);
      return { key };
    }, 2);
    expect(of('a')).toBe(of('a'));
    of('b');
    of('a');
    of('c');
    of('a');
    of('b');
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('makes anew what is stale', () => {
    const of = remembered(
      () => ({ uses: 0 }),
      2,
      (value) => ++value.uses > 1,
    );
    const first = of('a');
    expect(of('a')).toBe(first);
    expect(of('a')).not.toBe(first);
  });

  it('keeps nothing of what fails', () => {
    let calls = 0;
    const of = remembered((): number => {
      calls++;
      if (calls === 1) throw new Error('not yet');
      return calls;
    }, 2);
    expect(() => of('a')).toThrow('not yet');
    expect(of('a')).toBe(2);
  });
});
