import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { deviationsOf } from '../../machines/scenarios.js';
import { parseConfigurationId } from '../configuration.js';
import { ladderDocument } from '../documents/ladder.js';
import { readingSpace } from '../family/members.js';
import { splitTrace } from '../findings/finding.js';
import { systemOf } from '../system.js';
import { type Assumption, assumptionText, fixedBy, leftBy } from './assumption.js';
import { configurationOf } from './configuration-of.js';
import { type LadderFile, readLadder } from './data.js';
import { scopeValues } from './family-examiner.js';
import type { LadderEntry, Rung } from './ladder.js';
import { parseAssumption } from './scope.js';

const file: LadderFile = readLadder()!;
const rungs = file.entries.flatMap((entry) => entry.rungs.map((rung) => ({ entry, rung })));
/** Every so manieth, so that the same few are checked each time. */
const sample = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / most)) === 0);

const parsed = (text: string): Assumption => parseAssumption(text)!;
const scope = { given: file.given.map(parsed), settled: file.settled, together: file.together };

/** Does a set of assumptions leave a configuration? */
function leaves(assumptions: readonly Assumption[], id: string): boolean {
  const { values, scenario } = parseConfigurationId(id);
  const deviations = deviationsOf(scenario)!;
  return (
    leftBy(assumptions, deviations).length === deviations.length &&
    Object.entries(fixedBy(assumptions)).every(([name, value]) => values[name as keyof typeof values] === value)
  );
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
      const { features, possible } = readingSpace(procedure);
      const { diagrams } = features;
      const assumptions = [...scope.given, ...rung.assumptions.map(parsed)];
      const fixed = { ...scopeValues(procedure, scope), ...fixedBy(assumptions) };
      const left = diagrams.and(possible, features.cube(fixed, Object.keys(fixed)));
      // Far from the defaults, and with a fault or role: nothing but a check of its own knows such a configuration.
      const free = leftBy(assumptions, ['loss-old-sho', 'pva-refuses', 'silent-old-sho']).slice(0, 2);
      const values = features.names.reduce((part, name) => {
        const others = diagrams.minus(part, features.cube(features.member(part), [name]));
        return entry.property.length % 2 === name.length % 2 && others !== 0 ? others : part;
      }, left);
      const cells = [left, values].flatMap((part) =>
        [[], ...free.map((deviation) => [deviation])].map((deviations) => ({
          deviations,
          completed: features.member(part),
        })),
      );
      for (const { deviations, completed } of cells) {
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
