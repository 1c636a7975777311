import { describe, expect, it } from 'vitest';
import type { Palette } from './palette.js';
import { propertySummary } from './property-summary.js';
import type { Run } from './run.js';
import { run, verdict } from './testing/examples.js';
import { signLines } from './verdict-legend.js';
import { verdictTable } from './verdict-table.js';

const lines = (text: string) => text.split('\n');
const short = (text: string) => lines(text).map((line) => line.replace(/ {2,}/g, '  ').trim());

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
    expect(short(table).slice(0, 6)).toEqual([
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
    expect(table).toMatch(/^ {2}3 configurations +✗7\n {4}defaults, honest, loss\n {4}link=y, loss$/m);
    expect(table).toMatch(/^ {2}link=x, loss +·$/m);
  });

  it('gives equal properties one column, and none to what every row says', () => {
    const judged = (a: boolean, b: boolean) => [
      verdict('always'),
      verdict('never', { verdict: 'violated', length: 3 }),
      verdict('one', a ? {} : { verdict: 'violated', length: 5 }),
      verdict('same-as-one', a ? {} : { verdict: 'violated', length: 5 }),
      verdict('other', b ? {} : { vacuous: true }),
    ];
    const table = verdictTable([
      run('first', judged(true, true)),
      run('first', judged(false, true), { scenario: 'loss' }),
      run('first', judged(true, false), { scenario: 'thief' }),
    ]);
    expect(short(table)).toEqual([
      '1  2',
      'first',
      'defaults, honest  ✓  ✓',
      'defaults, loss  ✗5  ✓',
      'defaults, thief  ✓ ✓°',
      '',
      '1 one, same-as-one',
      '2 other',
      '',
      'In all 3 configurations:',
      '✗3  never',
      '✓  always',
      '',
      '✓ holds  ✗7 violated, shortest run 7 actions  ° vacuous: what it speaks about never happens',
    ]);
  });

  it('lists the verdicts of a single configuration', () => {
    expect(short(verdictTable([run('first', [ok, bad])])).slice(0, 5)).toEqual([
      'first',
      'defaults, honest',
      '',
      '✗7  b-fails',
      '✓  a-holds',
    ]);
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
    expect(table).toMatch(/^ {2}✗4~3 {2}c \(liveness\)\n {2}✗7~ {3}d \(liveness\)\n {2}✓ {5}a-holds, e \(liveness\)$/m);
    expect(table).toContain('  c, e: Judged on the runs that are fair: timer weak. No other run counts.');
    expect(table).toContain('  d: Judged on every run: nothing is owed.');
    expect(table).toContain('✗4~3 violated by 4 actions and 3 that repeat for ever');
    expect(table).toContain('✗7~ violated by 7 actions, and then nothing more');
  });

  /** 40 properties, no two of them alike, in as many rows, under long readings. */
  const wide: readonly Run[] = Array.from({ length: 40 }, (_, row) =>
    run(
      'first',
      Array.from({ length: 40 }, (_, i) =>
        verdict(`property-number-${i}`, i === row ? { verdict: 'violated', length: 12 } : {}),
      ),
      {
        readings: Object.fromEntries(
          Array.from({ length: 6 }, (_, i) => [`reading-${i}`, `a-rather-long-value-${row}`]),
        ),
      },
    ),
  );

  it.each([100, 80, 60])('stays within %d columns with 40 properties and long readings', (width) => {
    const table = verdictTable(wide, { width });
    for (const line of lines(table)) expect(line.length).toBeLessThanOrEqual(width);
    expect(table.match(/✗12/g)).toHaveLength(40);
    for (let i = 1; i <= 40; i++) expect(table).toMatch(new RegExp(` ${i} property-number-${i - 1}( |$)`, 'm'));
    const summary = propertySummary(wide, { width });
    for (const line of lines(summary)) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('says the same with colours and without', () => {
    const marked = (text: string) => `<${text}>`;
    const palette: Palette = { bold: marked, dim: marked, red: marked, green: marked, yellow: marked };
    expect(verdictTable(wide, { palette }).replace(/[<>]/g, '')).toBe(verdictTable(wide));
  });
});

describe('signLines', () => {
  it('explains the signs that occur, and no other', () => {
    expect(signLines(['✓', '✗12'], 100)).toEqual(['  ✓ holds   ✗7 violated, shortest run 7 actions']);
    expect(signLines(['✗4~3*'], 100).join()).toContain('✗4~3 violated by 4 actions and 3 that repeat for ever');
    expect(signLines(['✗4~3*'], 100).join()).toContain('* only within the bound');
    expect(signLines(['✗4~3*'], 100).join()).not.toContain('✗7~');
    expect(signLines(['✗7~', '✗', '?', '·'], 40)).toEqual([
      '  ✗7~ violated by 7 actions, and then nothing more',
      '  ✗ no run does it   ? undecided',
      '  · not asked',
    ]);
  });
});
