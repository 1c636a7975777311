import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listTransitions } from '../../checker/xstate/transitions.js';
import { messageTable } from '../../machines/vocabulary/message-table.js';
import type { Pins } from '../../reports/pins.js';
import { defaultCatalogue, procedures, propertyNames, readExpectations, readingNames, scenarios } from '../index.js';
import { machinesDocument } from './machines.js';
import { carriers, describedParticipants } from './participants.js';
import { specification } from './specification.js';
import { verdictsDocument } from './verdicts.js';

const written = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The pins with one changed. */
function changed(id: string, verdicts: Readonly<Record<string, string>>): Pins {
  const pins = readExpectations();
  const run = pins.runs[id]!;
  return { ...pins, runs: { ...pins.runs, [id]: { ...run, verdicts: { ...run.verdicts, ...verdicts } } } };
}

describe('the specification', () => {
  const text = specification();

  it('names every message, procedure, reading, fault and property', () => {
    const single = scenarios.filter((name) => name !== 'honest' && name !== 'all-faults');
    const names = [...Object.keys(messageTable), ...procedures, ...readingNames, ...single, ...propertyNames];
    for (const name of names) expect(text).toContain(`| \`${name}\` |`);
  });

  it('has all fourteen steps, and under them every transition that carries one', () => {
    for (let step = 1; step <= 14; step++) expect(text).toMatch(new RegExp(`^### Step ${step}(,|$)`, 'm'));
    expect(carriers().length).toBeGreaterThan(40);
    for (const { id } of carriers()) expect(text).toContain(`\`${id}`);
  });

  it('shows a transition that one order guards under that order alone', () => {
    const section = (title: string) => text.split(/^### /m).find((part) => part.startsWith(`${title}\n`))!;
    expect(section('Step 8, discard-first')).toContain('on.validated·proceed·0');
    expect(section('Step 9, discard-first')).toContain('on.discarded·proceed·0');
    expect(section('Step 9, discard-first')).not.toContain('on.validated·proceed·1');
    expect(section('Step 8, notify-first')).toContain('on.validated·proceed·1');
    expect(section('Step 10, notify-first')).toContain('on.noticeSettled·proceed·0');
    expect(section('Step 10, notify-first')).not.toContain('on.validated·proceed·0');
  });

  it('is as it is written in docs/', () => {
    expect(written('specification.md')).toBe(text);
  });
});

describe('the pictures of the machines', () => {
  it('show each machine once, and each of its transitions in a row', () => {
    const text = machinesDocument();
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| in |'));
    const transitions = describedParticipants().flatMap(({ machine }) => listTransitions(machine));
    expect(rows).toHaveLength(transitions.length);
    expect(text.match(/^stateDiagram-v2$/gm)).toHaveLength(6);
    expect(written('machines.md')).toBe(text);
  });
});

describe('the verdicts', () => {
  it('are not written where a configuration is not pinned', async () => {
    await expect(verdictsDocument({ format: 1, runs: {} })).rejects.toThrow(
      `${defaultCatalogue[0]!.id} is not pinned. Run \`npx rehome pin\` first.`,
    );
  });

  it('are not written where the checker finds another run than the pinned one', async () => {
    const pins = changed('discard-first,honest', { 'discard-after-acknowledgement': 'violated 2' });
    await expect(verdictsDocument(pins)).rejects.toThrow('discard-first,honest is pinned as');
  });
});
