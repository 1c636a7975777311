import { describe, expect, it } from 'vitest';
import { findingsOf, findingText } from './findings.js';
import { run, step, verdict } from './testing/examples.js';

const refuted = (property: string, length: number, trace = '0') =>
  verdict(property, { verdict: 'violated', length, trace });

describe('findingsOf', () => {
  it('takes each refuted property once, with its shortest run, the first of equally short ones', () => {
    const runs = [
      run('a', [verdict('p'), refuted('q', 5), verdict('r')]),
      run('b', [refuted('p', 4), refuted('q', 3), verdict('r')]),
      run('c', [refuted('p', 4), refuted('q', 3), verdict('r')]),
    ];
    const findings = findingsOf(runs);
    expect(findings.map(({ verdict, run, refutedIn, of }) => [verdict.property, run.id, refutedIn, of])).toEqual([
      ['p', 'b', 2, 3],
      ['q', 'b', 3, 3],
    ]);
  });

  it('prefers a run to a refutation without one', () => {
    const runs = [run('a', [verdict('p', { verdict: 'violated' })]), run('b', [refuted('p', 9)])];
    expect(findingsOf(runs)[0].run.id).toBe('b');
  });
});

describe('findingText', () => {
  const [finding] = findingsOf([run('a', [refuted('p', 1, '4')]), run('b', [verdict('p')])]);

  it('prints the sentence, the source, the run and its whole trace id', () => {
    const property = { name: 'p', sentence: 'It is so.', source: 'step 10' };
    const text = findingText(finding, property, { steps: [step()], states: {}, presentation: {} });
    expect(text.split('\n')).toEqual([
      '✗ p [step 10]',
      '  It is so.',
      '  violated by a run of 1 action, in 1 of 2 configurations',
      '  1  server → device  ack',
      '  rehome explain a:4',
    ]);
  });

  it('prints a refutation by exhaustion without a run', () => {
    const [unreached] = findingsOf([run('a', [verdict('goal', { form: 'reachable', verdict: 'violated' })])]);
    const text = findingText(unreached, { name: 'goal', sentence: 'It can be so.' }, undefined);
    expect(text).toBe('✗ goal\n  It can be so.\n  violated\n  a');
  });
});
