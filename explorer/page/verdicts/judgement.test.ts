import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../checker/report.js';
import { pinOf } from '../../../reports/pins.js';
import { compareSeverity, parsePin, signOf, toneOf, worstOf } from './judgement.js';

const base = { property: 'p', form: 'invariant' } as const;

/** A violation by a run, which may go on for ever. */
const violated = fc
  .record({ length: fc.nat(99), cycle: fc.option(fc.nat(99), { nil: undefined }) })
  .map(({ length, cycle }): Verdict => {
    const plain = { ...base, verdict: 'violated', vacuous: false, bounded: null, length } as const;
    return cycle === undefined ? plain : { ...plain, cycle: Math.min(cycle, length) };
  });

const holds = fc
  .record({ vacuous: fc.boolean(), bounded: fc.constantFrom(null, 'within', 'overflow') })
  .map((marks): Verdict => ({ ...base, verdict: 'holds', ...marks }));

const undecided = fc
  .constantFrom('states', 'time', 'MC601')
  .map((reason): Verdict => ({ ...base, verdict: 'undecided', vacuous: false, bounded: null, reason }));

const verdict = fc.oneof(violated, holds, undecided);

describe('a pinned verdict', () => {
  it('says what the verdict says that was pinned', () => {
    fc.assert(
      fc.property(verdict, (each) => {
        const { property: _, form: __, ...judgement } = each;
        expect(parsePin(pinOf(each))).toEqual(judgement);
      }),
    );
  });

  it('is shown by the signs of reports', () => {
    expect(
      ['holds', 'holds vacuous', 'violated 7', 'violated 4~3', 'violated 7~', 'undecided time']
        .map(parsePin)
        .map(signOf),
    ).toEqual(['✓', '✓°', '✗7', '✗4~3', '✗7~', '?']);
    expect(signOf(undefined)).toBe('·');
  });
});

describe('the worst of some verdicts', () => {
  it('is one of them, and none is worse', () => {
    fc.assert(
      fc.property(fc.array(fc.option(verdict, { nil: undefined }), { minLength: 1 }), (some) => {
        const worst = worstOf(some);
        expect(some.every((each) => compareSeverity(worst, each) <= 0)).toBe(true);
        if (worst !== undefined) expect(some).toContain(worst);
        else expect(some.every((each) => toneOf(each) === 'unknown')).toBe(true);
      }),
    );
  });

  it('prefers the shorter run', () => {
    expect(worstOf(['violated 9', 'holds', 'violated 4', 'undecided time'].map(parsePin))?.length).toBe(4);
  });
});
