import { describe, expect, it } from 'vitest';
import { report, verdict } from '../reports/testing/examples.js';
import { smallest, statusOf } from './status.js';

describe('statusOf', () => {
  const violated = { verdict: 'violated' as const };
  const undecided = { verdict: 'undecided' as const, reason: 'states' };
  const problem = { code: 'MC304' as const, message: 'It throws.', remedy: 'Fix it.' };

  it('is the smallest that applies', () => {
    expect(statusOf(report([verdict('p')]), false)).toBe(0);
    expect(statusOf(report([verdict('p', undecided)]), false)).toBe(75);
    expect(statusOf(report([verdict('p', { form: 'recoverable', ...violated }), verdict('q', undecided)]), false)).toBe(
      13,
    );
    expect(statusOf(report([verdict('p', { form: 'reachable', ...violated }), verdict('q', violated)]), false)).toBe(
      12,
    );
    expect(
      statusOf(report([verdict('p', violated), verdict('deadlock', { form: 'deadlock', ...violated })]), false),
    ).toBe(11);
    expect(statusOf(report([verdict('p', { ...undecided, problem }), verdict('q', violated)]), false)).toBe(10);
  });

  it('lets silences and dead transitions count only when strict', () => {
    const dead = report([verdict('p')], { deadTransitions: [{ participant: 'a', transition: 't' }] });
    const silence = { participant: 'a', state: 's', message: 'm', kind: 'first' as const, trace: '0' };
    expect(statusOf(dead, false)).toBe(0);
    expect(statusOf(dead, true)).toBe(10);
    expect(statusOf(report([], { silences: [silence] }), true)).toBe(10);
    expect(statusOf(report([], { silences: [{ ...silence, kind: 'ignored' }] }), true)).toBe(0);
  });

  it('is an internal error where XState does not agree with a trace', () => {
    const disagreement = { ...problem, code: 'MC702' as const };
    expect(statusOf(report([verdict('p', { ...undecided, problem: disagreement })]), false)).toBe(255);
    expect(smallest([0, 255, 12])).toBe(12);
  });
});
