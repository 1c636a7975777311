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
    expect(verdictWords(lasso(3, 1))).toBe('violated by a run of 3 actions, of which the last 2 repeat for ever');
    expect(verdictWords(lasso(3, 0))).toBe('violated by a run of 3 actions, which repeat for ever');
    expect(verdictWords(lasso(0, 0))).toBe('violated by a run of 0 actions, after which nothing follows');
    expect(verdictWords(lasso(1, 1, 'timer weak'))).toBe(
      'violated by a run of 1 action, after which nothing follows (fair: timer weak)',
    );
  });
});
