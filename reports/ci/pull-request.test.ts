import { describe, expect, it } from 'vitest';
import { differences } from '../difference.js';
import { pinRun } from '../pins.js';
import { run, verdict } from '../testing/examples.js';
import { pullRequestSummary } from './pull-request.js';
import { alertsOf } from './testing/examples.js';

const refuted = (length: number) => verdict('one-active', { verdict: 'violated', trace: '0/1/1', length });
const judging = { pinned: true, strict: false };

describe('the summary of a pull request', () => {
  it('shows only what differs from the pins: no pinned refutation, nothing that holds', () => {
    const before = run('a,honest', [refuted(3), verdict('p'), verdict('q')]);
    const after = run('a,honest', [refuted(3), verdict('p'), { ...refuted(2), property: 'q' }]);
    const check = { runs: [after], differences: differences(after, pinRun(before.report), true), judging };
    const { cases, alerts } = alertsOf(check);
    const text = pullRequestSummary(check.runs, cases, alerts, true);
    expect(text).toContain('## rehome: 1 of 4 expectations is not as pinned');
    expect(text).toContain('| `q` | pinned holds, found violated 2 | a,honest | `a b/m.ts:7` |');
    expect(text).toContain('npx rehome explain a,honest:0/1/1');
    expect(text).toContain('npx rehome pin');
    expect(text).not.toContain('one-active');
  });

  it('says that all is as pinned, and what a budget left open', () => {
    const runs = [run('a,honest', [refuted(3)])];
    const { cases, alerts } = alertsOf({ runs, differences: [], judging });
    expect(pullRequestSummary(runs, cases, alerts, true)).toMatch(/^## rehome: all as pinned\n\n1 configuration/);
    const open = [run('a,honest', [verdict('p', { verdict: 'undecided', reason: 'time' })])];
    const left = alertsOf({ runs: open, differences: [], judging });
    expect(pullRequestSummary(open, left.cases, left.alerts, true)).toContain('A budget left 1 expectation open.');
  });

  it('tells a change that many configurations share once, by the shortest run', () => {
    const runs = Array.from({ length: 30 }, (_, i) => run(`a,scenario-${i}`, [refuted(40 - i)]));
    const pins = runs.map(({ id }) => pinRun(run(id, [verdict('one-active')]).report));
    const found = runs.flatMap((each, i) => differences(each, pins[i], true));
    const { cases, alerts } = alertsOf({ runs, differences: found, judging });
    expect(alerts).toHaveLength(1);
    expect(pullRequestSummary(runs, cases, alerts, true)).toContain(
      '| `one-active` | pinned holds, found violated 11 | a,scenario-29 and 29 more |',
    );
    expect(pullRequestSummary(runs, cases, alerts, true)).toContain('and 10 more.');
  });
});
