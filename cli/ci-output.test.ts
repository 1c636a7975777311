import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration, systemOf } from '../catalogue/index.js';
import { check } from '../checker/index.js';
import { casesOf } from '../reports/ci/case.js';
import { someCheck } from '../reports/ci/testing/examples.js';
import { differences } from '../reports/difference.js';
import { pinRun } from '../reports/pins.js';
import type { Run } from '../reports/run.js';
import { ciText } from './ci-output.js';
import { statusOfRuns } from './status.js';

describe('the cases of a check', () => {
  it('all pass where the exit status is 0, and only there', () => {
    fc.assert(
      fc.property(someCheck, ({ runs, differences: found, judging }) => {
        const passed = casesOf(runs, found, judging).every(({ outcome }) => outcome === 'passed');
        expect(passed).toBe(statusOfRuns(runs, found, judging) === 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what differs from the pins', async () => {
  const row = configuration({
    procedure: 'discard-first',
    readings: { retransmission: 'none' },
    scenario: 'honest',
  });
  const system = systemOf(row);
  const properties = ['discard-after-acknowledgement', 'one-active'];
  const run: Run = { ...row, report: await check(system, { properties }) };
  const pin = pinRun(run.report);
  const text = (format: 'junit' | 'sarif' | 'markdown' | 'github', changed: Readonly<Record<string, string>>) => {
    const pins = { ...pin, verdicts: { ...pin.verdicts, ...changed } };
    const judging = { pinned: true, strict: false };
    return ciText(format, [run], differences(run, pins, false), async () => system, judging);
  };

  it('is nothing where a refutation is pinned', async () => {
    expect(run.report.verdicts.some(({ verdict }) => verdict === 'violated')).toBe(true);
    expect(await text('github', {})).toBe('');
    expect(await text('markdown', {})).toMatch(/^## rehome: all as pinned/);
    expect(JSON.parse(await text('sarif', {})).runs[0].results).toEqual([]);
    expect(await text('junit', {})).toContain('failures="0"');
  });

  it('stands on the transition that the violating action takes: the discard', async () => {
    const changed = { 'discard-after-acknowledgement': 'holds' };
    expect(await text('github', changed)).toMatch(
      /^::error file=machines\/participants\/m2me-change\.ts,line=\d+,endLine=\d+,title=rehome%3A discard-after-ack/,
    );
    const [result] = JSON.parse(await text('sarif', changed)).runs[0].results;
    expect(result.level).toBe('error');
    expect(result.codeFlows[0].threadFlows[0].locations).toHaveLength(12);
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe('catalogue/expected.json');
  });

  it('stands on its pin where no run shows it', async () => {
    const changed = { 'one-active': 'violated 9' };
    expect(await text('github', changed)).toMatch(/^::warning file=catalogue\/expected\.json,line=\d+,title/);
    expect(await text('junit', changed)).toContain('pinned violated 9, found holds');
  });
});
