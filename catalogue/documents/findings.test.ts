import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pins } from '../../reports/pins.js';
import { type FindingsFile, readFindings } from '../findings/data.js';
import { findingsDocument } from './findings.js';
import { continued } from './run-text.js';

const id = 'discard-first,honest';
const trace = `${id}:0/0/0/0/0/0/0/0/0/0/0/0`;
const found = (property: string, scenario: string) => ({
  id: `${property}/${scenario}/m2me-8or10`,
  property,
  scenario,
  place: 'm2me-8or10',
  trace,
  length: 12,
  configurations: [id],
  elsewhere: [],
});
const pins: Pins = {
  runs: {
    [id]: {
      states: 1,
      transitions: 1,
      depth: 1,
      verdicts: { 'never-without-credentials': 'violated 12', progress: 'violated 12' },
    },
    'discard-first,thief': {
      states: 1,
      transitions: 1,
      depth: 1,
      verdicts: { 'never-without-credentials': 'violated 12', deadlock: 'violated' },
    },
  },
};
const elsewhere = { configurations: ['discard-first,thief'] };
const file: FindingsFile = {
  format: 1,
  findings: [
    found('never-without-credentials', 'honest'),
    found('progress', 'honest'),
    { ...found('never-without-credentials', 'thief'), ...elsewhere },
    { ...found('deadlock', 'thief'), ...elsewhere, trace: null, length: null },
  ],
};

describe('the document of the findings', () => {
  const text = findingsDocument(file, pins);
  const section = (property: string) => text.split(/^## /m).find((part) => part.startsWith(`${property}\n`))!;

  it('has the properties in a table, each with its best finding', () => {
    expect(text).toContain('refutes 3 properties for 4 distinct reasons');
    expect(text).toContain('| 1 | [never-without-credentials](#never-without-credentials) | `honest` | 12 | 2 |');
    expect(text).toContain('| 4 | [deadlock](#deadlock) | `thief` |  | 1 |');
  });

  it('has each with its sentence, its run in words and the command that shows it', () => {
    const part = section('never-without-credentials');
    expect(part).toContain('At every moment: old MCIM in the TRE');
    expect(part).toContain('### 1. `never-without-credentials/honest/m2me-8or10`');
    expect(part).toContain('- Nothing has to go wrong. Steps involved: 1, 2, 3, 5, 6, 7, 8.');
    expect(part).toContain('- In 1 configuration (discard-first 1 of 2).');
    expect(part).toContain(`\n$ npx rehome explain ${trace}\n   1  step 1 `);
  });

  it('has what breaks in one place by other roles in a line, and what breaks in one run beside it', () => {
    expect(section('never-without-credentials')).toContain(
      `- Also by 3. \`never-without-credentials/thief/m2me-8or10\`: 12 actions, 1 configuration, \`${trace}\``,
    );
    expect(section('progress')).toContain('- Breaks in the run of `never-without-credentials/honest/m2me-8or10`.');
    expect(section('deadlock')).toMatch(/^- Needs `thief` \(.*\)\. No run reaches it\.$/m);
  });

  it('says with which action a property was lost, and marks it in the run unless it is the last one', () => {
    const [first, ...others] = file.findings;
    const told = (pivot: { anyhow: number | null; helpfully: number | null }) =>
      findingsDocument({ ...file, findings: [{ ...first!, pivot }, ...others] }, pins);
    const early = told({ anyhow: 5, helpfully: 2 });
    expect(early).toContain('- Helpful actions alone: lost with action 2; all actions: lost with action 5.');
    expect(early).toMatch(/^ +2 .*\n +-- lost, unless something saves it that nobody owes\n +3 /m);
    expect(early).toMatch(/^ +5 .*\n +-- lost for good\n +6 /m);
    const late = told({ anyhow: 12, helpfully: 12 });
    expect(late).toContain('- Lost for good with its last action.');
    expect(late).not.toContain('-- lost');
    expect(text).not.toMatch(/lost for good/i);
  });

  it('says of liveness on which runs it is judged, and how a run goes on', () => {
    const [lead, , alike] = file.findings;
    const lasso = {
      trace: `${id}:0/0/0~`,
      length: 3,
      fairness: 'timer weak',
      pivot: { anyhow: null, helpfully: null },
    };
    const findings = [
      { ...lead!, property: 'progress', ...lasso },
      { ...alike!, property: 'progress', ...lasso },
    ];
    const violated = { ...pins.runs[id]!, verdicts: { progress: 'violated 3~' } };
    const page = findingsDocument({ ...file, findings }, { runs: { [id]: violated, 'discard-first,thief': violated } });
    expect(page).toContain('\n\nJudged on the runs that are fair: timer weak. No other run counts.\n\n###');
    expect(page).toContain('-- the run ends here for good');
    expect(page).toContain('3 actions, after which nothing follows, 1 configuration');
  });

  it('names every finding that is written', () => {
    const written = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
    for (const { id: each } of readFindings().findings) expect(written).toContain(`. \`${each}\``);
  });
});

describe('a run after another', () => {
  const run = (...actions: string[]) => ({ actions: actions.map((text, i) => `  ${i + 1}  ${text}`), steps: [] });
  const told = [
    { name: 'one', run: run('a', 'b', 'c', 'd', 'e') },
    { name: 'two', run: run('a', 'b', 'c', 'x') },
  ];

  it('is told from where it differs, however wide the columns are', () => {
    expect(continued(run('a', 'b', 'c', ' d', 'f'), told)).toBe('  1 to 4 as in one\n  5  f');
    expect(continued(run('a', 'b', 'c', 'd'), told)).toBe('  1 to 4 as in one');
  });

  it('is told in full where little is alike', () => {
    expect(continued(run('a', 'b', 'c', 'f'), told)).toBe('  1  a\n  2  b\n  3  c\n  4  f');
    expect(continued(run('a'), [])).toBe('  1  a');
  });
});
