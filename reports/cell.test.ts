import { describe, expect, it } from 'vitest';
import type { Verdict } from '../checker/report.js';
import { verdictWords } from './cell.js';

const lasso = (length: number, cycle: number, fairness = 'none'): Verdict => ({
  property: 'p',
  form: 'liveness',
  verdict: 'violated',
  vacuous: false,
  bounded: null,
  trace: '0~1',
  length,
  cycle,
  fairness,
});

describe('verdictWords', () => {
  it('says how a run goes on that violates liveness', () => {
    expect(verdictWords(lasso(3, 1))).toBe('violated by a run of 3 actions whose last 2 repeat for ever');
    expect(verdictWords(lasso(3, 0))).toBe('violated by a run of 3 actions that repeats for ever');
    expect(verdictWords(lasso(0, 0))).toBe('violated by a run of 0 actions that ends there for good');
    expect(verdictWords(lasso(1, 1, 'timer weak'))).toBe(
      'violated by a run of 1 action that ends there for good (fair: timer weak)',
    );
  });
});
