import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../checker/report.js';
import { targetOf, whyNoTarget } from './target.js';

const verdict = (some: Partial<Verdict>): Verdict => ({
  property: 'p',
  form: 'invariant',
  verdict: 'holds',
  vacuous: false,
  bounded: null,
  ...some,
});

describe('what a verdict opens', () => {
  it('is the end of the run that refutes it', () => {
    expect(targetOf('loss', verdict({ verdict: 'violated', trace: '0/3/1', witness: '0', length: 3 }))).toEqual({
      kind: 'run',
      length: 3,
      address: { view: 'run', subject: 'loss', path: '0/3/1', parameters: { at: '3', property: 'p' } },
    });
  });

  it('counts what repeats for ever once', () => {
    expect(targetOf('s', verdict({ verdict: 'violated', trace: '0/3~1' }))!.address.parameters.at).toBe('3');
  });

  it('may be the initial state', () => {
    expect(targetOf('s', verdict({ verdict: 'violated', trace: '' }))!.address).toMatchObject({ path: '' });
  });

  it('is the witness of what holds', () => {
    expect(targetOf('s', verdict({ witness: '0/1' }))).toMatchObject({ kind: 'witness', length: 2 });
  });

  it('is nothing where it has none, with a reason', () => {
    for (const each of [verdict({}), verdict({ vacuous: true }), verdict({ verdict: 'undecided', reason: 'time' })]) {
      expect(targetOf('s', each)).toBeUndefined();
      expect(whyNoTarget(each)).toMatch(/^It .*\.$/);
    }
    expect(whyNoTarget(verdict({ verdict: 'violated', form: 'reachable' }))).toContain('No run does it');
  });
});
