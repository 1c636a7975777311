import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWidth } from './layout.js';
import { verdictList } from './system-report.js';
import { report, verdict } from './testing/examples.js';

const live = (property: string, fairness: string) => verdict(property, { form: 'liveness', fairness });

describe('the verdicts of one system', () => {
  it('have a letter for the fairness that they rest on, and its meaning once below', () => {
    const list = verdictList(
      report([
        live('p', 'timer weak'),
        verdict('q'),
        live('rather-long', 'delivery strong (finite loss)'),
        live('s', 'timer weak'),
        live('t', 'none'),
        verdict('u', { form: 'liveness', verdict: 'violated', length: 2, cycle: 1, fairness: 'timer weak' }),
      ]),
    );
    expect(list.split('\n')).toEqual([
      '  ✓ p            holds (fair: a)',
      '  ✓ q            holds',
      '  ✓ rather-long  holds (fair: b)',
      '  ✓ s            holds (fair: a)',
      '  ✓ t            holds',
      '  ✗ u            violated by a run of 2 actions, of which the last repeats for ever (fair: a)',
      '    a: Judged on the runs that are fair: timer weak. No other run counts.',
      '    b: Judged on the runs that are fair: delivery strong (finite loss). No other run counts.',
    ]);
  });

  it('say each fairness once, whole, and within the width of a page, however many there are', () => {
    const fairness = fc
      .array(fc.constantFrom('delivery', 'timer', 'choice', 'weak', 'strong'), { minLength: 2, maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fairness, { minLength: 1, maxLength: 60 }), (all) => {
        const list = verdictList(report(all.map((each, index) => live(`p${index}`, each))));
        const [verdicts, legend] = [
          list.split('\n').filter((line) => line.startsWith('  ✓')),
          list.split('\n').filter((line) => !line.startsWith('  ✓')),
        ];
        const meanings = new Map(
          legend
            .join('\n')
            .split(/^ {4}(?=\S+: )/m)
            .filter((entry) => entry !== '')
            .map((entry) => entry.replace(/\s+/g, ' ').trim().split(': Judged on the runs that are fair: '))
            .map(([name, rest]) => [name, rest!.replace('. No other run counts.', '')]),
        );
        expect(meanings.size).toBe(new Set(all).size);
        const letters = verdicts.map((line) => /\(fair: (\S+)\)$/.exec(line)![1]);
        expect(letters.map((letter) => meanings.get(letter))).toEqual(all);
        for (const line of list.split('\n')) expect(line.length).toBeLessThanOrEqual(pageWidth);
      }),
    );
  });
});
