import { describe, expect, it } from 'vitest';
import { run, verdict } from './testing/examples.js';
import { verdictTable } from './verdict-table.js';

describe('verdictTable', () => {
  const ok = verdict('a-holds');
  const bad = verdict('b-fails', { verdict: 'violated', length: 7, trace: '0/1' });

  it('groups by procedure, numbers the properties and marks vacuous, bounded and undecided', () => {
    const table = verdictTable([
      run('first', [verdict('a-holds', { vacuous: true }), bad]),
      run(
        'first',
        [verdict('a-holds', { bounded: 'within' }), verdict('b-fails', { verdict: 'undecided', reason: 'time' })],
        {
          readings: { link: 'survives' },
        },
      ),
      run('second', [ok]),
    ]);
    const lines = table.split('\n').map((line) => line.replace(/ {2,}/g, '  ').trim());
    expect(lines.slice(0, 6)).toEqual([
      '1  2',
      'first',
      'defaults, honest  ✓° ✗7',
      'link=survives, honest  ✓*  ?',
      'second',
      'defaults, honest  ✓  ·',
    ]);
    expect(table).toContain('1 a-holds');
    expect(table).toContain('2 b-fails');
  });

  it('writes equal verdicts of a procedure once, and names whose they are', () => {
    const at = (value: string, scenario: string, verdicts = [ok, bad]) =>
      run('first', verdicts, { readings: value === '' ? {} : { link: value }, scenario });
    const table = verdictTable([at('', 'honest'), at('x', 'loss', [ok, ok]), at('', 'loss'), at('y', 'loss')]);
    expect(table.match(/✗7/g)).toHaveLength(2); // the row and the legend
    expect(table).toMatch(/^ {2}3 configurations +✓ ✗7\n {4}defaults, honest, loss\n {4}link=y, loss$/m);
    expect(table).toMatch(/^ {2}link=x, loss +✓/m);
  });

  it('says on which runs verdicts on liveness rest, and how those that violate it go on', () => {
    const judged = (name: string, changed = {}) =>
      verdict(name, { form: 'liveness', fairness: 'timer weak', ...changed });
    const lasso = { verdict: 'violated', length: 7 } as const;
    const table = verdictTable([
      run('first', [
        ok,
        judged('c', { ...lasso, cycle: 4 }),
        judged('d', { ...lasso, cycle: 7, fairness: 'none' }),
        judged('e'),
      ]),
    ]);
    expect(table).toMatch(/defaults, honest +✓ ✗4~3 ✗7~ ✓$/m);
    expect(table).toContain('2 c (liveness)');
    expect(table).toContain('  2, 4: Judged on the runs that are fair: timer weak. No other run counts.');
    expect(table).toContain('  3: Judged on every run: nothing is owed.');
  });

  it('stays within 100 columns with 40 properties and long readings', () => {
    const verdicts = Array.from({ length: 40 }, (_, i) =>
      verdict(`property-number-${i}`, i % 2 === 0 ? {} : { verdict: 'violated', length: 12 }),
    );
    const readings = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`reading-${i}`, 'a-rather-long-value']));
    const table = verdictTable([run('first', verdicts, { readings })]);
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(table.match(/✗12/g)).toHaveLength(20);
  });
});
