import { describe, expect, it } from 'vitest';
import type { Pins } from '../../reports/pins.js';
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
