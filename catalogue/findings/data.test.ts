import { describe, expect, it } from 'vitest';
import type { Pins } from '../../reports/pins.js';
import { findingsDocument } from '../documents/findings.js';
import { checkFindings, type FindingsFile } from './data.js';

const id = 'discard-first,honest';
const pins = (verdicts: Readonly<Record<string, string>>): Pins => ({
  runs: { [id]: { states: 1, transitions: 1, depth: 1, verdicts } },
});
const trace = `${id}:0/0/0/0/0/0/0/0/0/0/0/0`;
const file: FindingsFile = {
  format: 1,
  findings: [
    {
      id: 'never-without-credentials/honest/m2me-8or10',
      property: 'never-without-credentials',
      scenario: 'honest',
      place: 'm2me-8or10',
      trace,
      length: 12,
      configurations: [id],
      elsewhere: [],
    },
  ],
};

describe('written findings', () => {
  it('are those of the pinned verdicts', () => {
    expect(() => checkFindings(file, pins({ 'never-without-credentials': 'violated 12' }))).not.toThrow();
  });

  it('are refused where a pinned violation is in none', () => {
    const more = pins({ 'never-without-credentials': 'violated 12', deadlock: 'violated 3' });
    expect(() => checkFindings(file, more)).toThrow(
      'No finding has the pinned violation discard-first,honest deadlock',
    );
  });

  it('are refused where they name what is not pinned as violated', () => {
    expect(() => checkFindings(file, pins({ 'never-without-credentials': 'holds' }))).toThrow(
      'where never-without-credentials is not pinned as violated. Run `npx rehome findings --write` first.',
    );
  });
});

describe('the document of the findings', () => {
  it('has each with its sentence, its run in words and the command that shows it', () => {
    const text = findingsDocument(file, pins({ 'never-without-credentials': 'violated 12' }));
    expect(text).toContain('## 1. `never-without-credentials/honest/m2me-8or10`');
    expect(text).toContain('At every moment: old MCIM in the TRE');
    expect(text).toContain('- In discard-first (1 of 1)');
    expect(text).toContain(`npx rehome explain ${trace}`);
    expect(text).toMatch(/^ +1 {2}step 1 /m);
    expect(text).toContain('- discard-first: everywhere');
  });
});
