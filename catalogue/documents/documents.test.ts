import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { listTransitions } from '../../checker/xstate/transitions.js';
import { assumptions } from '../../machines/assumptions.js';
import { exclusions } from '../../machines/exclusions.js';
import { messageTable } from '../../machines/vocabulary/message-table.js';
import type { Run } from '../../reports/run.js';
import { parseConfigurationId, procedures, propertyNames, readingNames, scenarios, systemOf } from '../index.js';
import { assumptionsDocument } from './assumptions.js';
import { machinesDocument } from './machines.js';
import { carriers, describedParticipants } from './participants.js';
import { readingsDocument } from './readings.js';
import { scenariosDocument } from './scenarios.js';
import { specification } from './specification.js';
import { verdictsDocument } from './verdicts.js';

const written = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the specification', () => {
  const text = specification();

  it('names every message, procedure and property', () => {
    const names = [...Object.keys(messageTable), ...procedures, ...propertyNames];
    for (const name of names) expect(text).toContain(`| \`${name}\` |`);
  });

  it('has all fourteen steps, and under them every transition that carries one', () => {
    for (let step = 1; step <= 14; step++) expect(text).toMatch(new RegExp(`^### Step ${step}(,|$)`, 'm'));
    expect(carriers().length).toBeGreaterThan(40);
    for (const { id } of carriers()) expect(text).toContain(`\`${id}`);
  });

  it('shows an act under the number that each order gives it', () => {
    const section = (title: string) => text.split(/^### /m).find((part) => part.startsWith(`${title}\n`))!;
    for (const title of ['Step 8, discard-first', 'Step 10, notify-first']) {
      expect(section(title)).toContain('on.changing.acting·proceed·0');
    }
    for (const title of ['Step 9, discard-first', 'Step 8, notify-first']) {
      expect(section(title)).toContain('on.changing.acting·proceed·1');
    }
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
    expect(text.match(/^!\[Statechart of the /gm)).toHaveLength(6);
    expect(written('machines.md')).toBe(text);
  });
});

describe('the lists', () => {
  it.each([
    ['readings.md', readingsDocument, readingNames],
    ['scenarios.md', scenariosDocument, scenarios.filter((name) => name !== 'honest')],
  ] as const)('of %s name each, and are as written in docs/', (file, document, names) => {
    const text = document();
    for (const name of names) expect(text).toMatch(new RegExp(`^(## ${name}$|\\| \`${name}\` \\|)`, 'm'));
    expect(written(file)).toBe(text);
  });

  it('of assumptions have each with its modality, and all that is excluded', () => {
    const text = assumptionsDocument();
    for (const { says, modality } of assumptions) expect(text).toContain(`| ${says} | ${modality} |`);
    for (const { what } of exclusions) expect(text).toContain(`| ${what} |`);
    expect(written('assumptions.md')).toBe(text);
  });
});

describe('the verdicts', () => {
  const verdicts = async (id: string): Promise<Run> => {
    const row = parseConfigurationId(id);
    return { ...row, report: await check(systemOf(row), { properties: ['never-stranded', 'one-active'] }) };
  };

  it('are told by scenario, what a reading changes against the defaults, and refuted with a run', async () => {
    const runs = await Promise.all(
      [
        'notify-first,honest',
        'notify-first,provisioning-fails',
        'notify-first,initial-connectivity=never,provisioning-fails',
      ].map(verdicts),
    );
    const text = verdictsDocument(runs);
    expect(text).toContain('| `one-active` | ✓ |');
    expect(text).toMatch(/^\| `initial-connectivity=never` \| in provisioning-fails: ✓ → ✗\d+ `never-stranded`/m);
    expect(text).toMatch(/^npx rehome explain notify-first,initial-connectivity=never,provisioning-fails:[\d/]+$/m);
    expect(() => verdictsDocument(runs.slice(2))).toThrow('has no row at the defaults');
  });
});
