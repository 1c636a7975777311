import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { deviationsOf } from '../../machines/scenarios.js';
import { parseConfigurationId } from '../configuration.js';
import { ladderDocument } from '../documents/ladder.js';
import { splitTrace } from '../findings/finding.js';
import { systemOf } from '../system.js';
import { type Assumption, assumptionText, fixedBy, leftBy } from './assumption.js';
import { readLadder } from './data.js';
import type { LadderEntry, Rung } from './ladder.js';
import { configurationOf, universeOf } from './universe.js';
import { agrees } from './verdict-regions.js';

const file = readLadder()!;
const rungs = file.entries.flatMap((entry) => entry.rungs.map((rung) => ({ entry, rung })));
/** Every so manieth, so that the same few are checked each time. */
const sample = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / most)) === 0);

const parsed = (text: string): Assumption => {
  if (text.startsWith('no ')) return { kind: 'excludes', deviation: text.slice(3) };
  const [reading, value] = text.split('=', 2);
  return { kind: 'fixes', reading: reading!, value: value! };
};

/** Does a set of assumptions leave a configuration? */
function leaves(assumptions: readonly Assumption[], id: string): boolean {
  const { values, scenario } = parseConfigurationId(id);
  const deviations = deviationsOf(scenario)!;
  return leftBy(assumptions, deviations).length === deviations.length && agrees(values, fixedBy(assumptions));
}

async function verdictOf(id: string, property: string, states = 200_000) {
  const { verdicts } = await check(systemOf(parseConfigurationId(id)), {
    properties: property === 'deadlock' ? [] : [property],
    states,
  });
  return verdicts.find((verdict) => verdict.property === property)!;
}

const title = ({ procedure, property }: LadderEntry, { assumptions }: Rung) =>
  `${procedure}, ${property}: ${assumptions.join(', ')}`;

describe('the written ladder', () => {
  it('names assumptions that there are', () => {
    for (const { rung } of rungs) {
      for (const text of rung.assumptions) expect(assumptionText(parsed(text))).toBe(text);
      expect(rung.dropped.map(({ assumption }) => assumption)).toEqual(rung.assumptions);
    }
  });

  it('has for every assumption a run in a configuration that the others leave and it excludes', () => {
    for (const { rung } of rungs) {
      const assumptions = rung.assumptions.map(parsed);
      for (const [index, { trace }] of rung.dropped.entries()) {
        if (trace === null) continue;
        const { configuration } = splitTrace(trace);
        expect(leaves(assumptions, configuration)).toBe(false);
        expect(leaves([...assumptions.slice(0, index), ...assumptions.slice(index + 1)], configuration)).toBe(true);
      }
    }
  });

  const dropped = rungs.flatMap(({ entry, rung }) =>
    rung.dropped.flatMap(({ trace }) => (trace === null ? [] : [{ property: entry.property, trace }])),
  );
  it.each(sample(dropped, 12))('is needed: $trace refutes $property', async ({ property, trace }) => {
    const { configuration, path } = splitTrace(trace);
    const verdict = await verdictOf(configuration, property, file.budget.states);
    expect([verdict.verdict, verdict.trace]).toEqual(['violated', path]);
  });

  const sufficient = rungs.filter(({ rung }) => rung.verdict === 'suffices');
  it.each(sample(sufficient, 10).map((each) => ({ ...each, name: title(each.entry, each.rung) })))(
    'suffices in configurations that it leaves, pruned or not: $name',
    async ({ entry, rung }) => {
      const procedure = procedures.find(({ name }) => name === entry.procedure)!;
      const universe = universeOf(procedure);
      const assumptions = rung.assumptions.map(parsed);
      const free = leftBy(assumptions, universe.deviations);
      const fixed = fixedBy(assumptions);
      const varied = Object.entries(universe.readings).filter(([reading]) => !(reading in fixed));
      const [reading, values] = varied[entry.property.length % varied.length]!;
      const cells = [
        { deviations: [], region: fixed },
        ...sample(free, 2).map((deviation) => ({ deviations: [deviation], region: fixed })),
        { deviations: free.slice(0, 1), region: { ...fixed, [reading]: values.at(-1)! } },
      ];
      for (const { deviations, region } of cells) {
        const completed = universe.complete(region);
        if (completed === null) continue;
        const { id } = configurationOf(procedure, completed, deviations);
        expect([id, (await verdictOf(id, entry.property)).verdict]).not.toEqual([id, 'violated']);
      }
    },
  );
});

describe('the document of the ladder', () => {
  it('has every set of every entry', () => {
    const text = ladderDocument(file);
    for (const { rung } of rungs.filter((each) => each.rung.assumptions.length > 0)) {
      expect(text).toContain(rung.assumptions.map((name) => `\`${name}\``).join(' · '));
    }
  });

  it('is not written without data', () => {
    expect(() => ladderDocument(undefined)).toThrow('Run `npx rehome assumptions --write` first.');
  });
});
