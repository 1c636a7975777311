import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, type Judgements } from './difference.js';
import { parsePin, signOf } from './judgement.js';

const judgements: fc.Arbitrary<Judgements> = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.constantFrom('holds', 'holds vacuous', 'violated 4', 'violated 9', 'violated 4~3', 'undecided time'),
  )
  .map((pins) => new Map(Object.entries(pins).map(([name, pin]) => [name, parsePin(pin)])));

const mirrored = { worse: 'better', better: 'worse', other: 'other', one: 'one' } as const;

describe('differences of verdicts', () => {
  it('are none between a row and itself', () => {
    fc.assert(
      fc.property(judgements, (row) => {
        expect(differences(row, row)).toEqual([]);
      }),
    );
  });

  it('are all that is needed to come from one to the other', () => {
    fc.assert(
      fc.property(judgements, judgements, (before, after) => {
        const patched = new Map(before);
        for (const { property, after: is } of differences(before, after)) {
          if (is === undefined) patched.delete(property);
          else patched.set(property, is);
        }
        const signs = (row: Judgements) => [...row].map(([name, each]) => `${name} ${signOf(each)}`).sort();
        expect(signs(patched)).toEqual(signs(after));
      }),
    );
  });

  it('are mirrored on the way back', () => {
    fc.assert(
      fc.property(judgements, judgements, (before, after) => {
        const there = differences(before, after);
        const back = new Map(differences(after, before).map((each) => [each.property, each]));
        expect(back.size).toBe(there.length);
        for (const { property, kind } of there) expect(back.get(property)!.kind).toBe(mirrored[kind]);
      }),
    );
  });

  it('tell what got worse first', () => {
    const row = (a: string, b: string): Judgements =>
      new Map([
        ['a', parsePin(a)],
        ['b', parsePin(b)],
      ]);
    expect(differences(row('violated 4', 'holds'), row('holds', 'violated 7')).map(({ kind }) => kind)).toEqual([
      'worse',
      'better',
    ]);
    expect(differences(row('violated 4', 'holds'), row('violated 6', 'holds'))[0]!.kind).toBe('other');
  });
});
