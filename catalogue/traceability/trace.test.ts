import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allProperties } from '../../properties/index.js';
import { readFindings } from '../findings/data.js';
import { findingTest, pathTest, stepOfPlace, traceability } from './trace.js';

const { findings } = readFindings();
const all = traceability(allProperties, findings);

describe('traceability', () => {
  it('has no step, property, message, transition or finding without the other side', () => {
    expect(all.gaps).toEqual([]);
    expect(all.steps).toHaveLength(28);
  });

  it('names tests that are there', () => {
    const named = new Set([...all.steps, ...all.properties].flatMap(({ tests }) => tests));
    const missing = [...named].filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)));
    expect(missing).toEqual([]);
    expect(named).toContain(findingTest('promise-kept'));
    expect(named).toContain(pathTest('m2me'));
  });

  it('leads to the same from both sides', () => {
    for (const { order, step, messages, transitions, properties } of all.steps) {
      for (const { cited } of properties) expect(cited.steps).toContainEqual({ order, step });
      for (const { type } of messages) expect(all.messages.map((message) => message.type)).toContain(type);
      for (const { id } of transitions) expect(all.transitions.map((transition) => transition.id)).toContain(id);
    }
    for (const { name, cited } of all.properties) {
      for (const { order, step } of cited.steps) {
        const there = all.steps.find((each) => each.order === order && each.step === step)!;
        expect(there.properties.map((property) => property.name)).toContain(name);
      }
    }
    const ended = all.findings.filter(({ step }) => step !== null).length;
    for (const wanted of ['discard-first', 'notify-first']) {
      const told = all.steps.filter(({ order }) => order === wanted).flatMap((step) => step.findings);
      expect(told).toHaveLength(ended);
    }
  });

  it('tells a step that no property cites, and a property that cites nothing', () => {
    const without = allProperties.filter(({ source = '' }) => !/\b14\b/.test(source));
    expect(traceability(without, []).gaps).toEqual([
      'Step 14 of discard-first: no property cites it (its source names the step).',
      'Step 14 of notify-first: no property cites it (its source names the step).',
    ]);
    expect(traceability([...allProperties, { name: 'from-nowhere' }], []).gaps).toEqual([
      'The property from-nowhere cites no step: say in its source where it comes from.',
    ]);
  });

  it('tells findings about what is no property', () => {
    const [first] = findings;
    expect(traceability(allProperties, [{ ...first!, property: 'gone' }]).gaps).toEqual([
      'Findings are about gone, which is no property: run `npx rehome findings --write`.',
    ]);
  });
});

describe('the place of a finding', () => {
  it.each([
    ['m2me-7', 7],
    ['m2me-8or10', { 'discard-first': 8, 'notify-first': 10 }],
    ['repeats-newSho-14', 14],
    ['ro-lose.download', 7],
    ['m2me-power.fails', null],
    ['start', null],
  ])('%s is in a step, or in none', (place, step) => {
    expect(stepOfPlace(place)).toEqual(step);
  });
});
