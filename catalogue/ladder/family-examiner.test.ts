import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { readingNames } from '../../machines/readings/index.js';
import { deviationNames } from '../../machines/scenarios.js';
import { readingsOf } from '../configuration.js';
import { systemOf } from '../system.js';
import { type Assumption, fixedBy, leftBy } from './assumption.js';
import { configurationOf } from './configuration-of.js';
import { FamilyExaminer } from './family-examiner.js';
import { minimalAssumptions } from './minimal-assumptions.js';

const procedure = procedures.find(({ name }) => name === 'discard-first')!;
const open: readonly string[] = ['connectivity', 'release', 'registration', 'outcome-report'];
const possible: readonly string[] = ['provisioning-fails', 'loss-ro', 'silent-old-sho'];
const values: Readonly<Record<string, string>> = { ...readingsOf(procedure), retransmission: 'none' };
const given: readonly Assumption[] = [
  ...readingNames
    .filter((name) => !open.includes(name))
    .map((reading): Assumption => ({ kind: 'fixes', reading, value: values[reading]! })),
  ...deviationNames
    .filter((name) => !possible.includes(name))
    .map((deviation): Assumption => ({ kind: 'excludes', deviation })),
];
const properties = ['registration-truth', 'never-stranded', 'ends-connected', 'deadlock'];
const examiner = (states = 20_000) =>
  new FamilyExaminer(procedure, {
    properties,
    scope: { given, settled: [], together: 2 },
    budget: { states, members: 500 },
    isInterrupted: () => false,
    onExplored: () => {},
  });

describe('an examination of families', () => {
  const whole = examiner();
  const { universe } = whole;

  it('looks at the readings and deviations that are not given', () => {
    expect(Object.keys(universe.readings).sort()).toEqual([...open].sort());
    expect([...universe.deviations].sort()).toEqual([...possible].sort());
  });

  it.each(properties)(
    'finds sets for %s that suffice and are minimal, as checks of single cells say',
    async (property) => {
      const { sets, more } = await minimalAssumptions(universe, async (set) => whole.examine(property, set));
      expect(more).toBeUndefined();
      const verdictOf = async (region: Readonly<Record<string, string>>, deviations: readonly string[]) => {
        const configuration = configurationOf(procedure, { ...values, ...region }, deviations);
        const { verdicts } = await check(systemOf(configuration), { properties: [property] });
        return verdicts.find((each) => each.property === property)!.verdict;
      };
      for (const { verdict, assumptions, needed } of sets) {
        expect(verdict).toBe('suffices');
        for (const [index, { deviations, region }] of needed.entries()) {
          const others = assumptions.filter((_, at) => at !== index);
          expect(leftBy(others, deviations)).toEqual(deviations);
          const refuting = universe.complete({ ...region, ...fixedBy(others) })!;
          expect(await verdictOf(refuting, deviations)).toBe('violated');
        }
        await fc.assert(
          fc.asyncProperty(
            fc.record(Object.fromEntries(open.map((name) => [name, fc.constantFrom(...universe.readings[name]!)]))),
            fc.subarray([...leftBy(assumptions, possible)]).map((some) => some.slice(0, 2)),
            async (region, deviations) => {
              expect(await verdictOf({ ...region, ...fixedBy(assumptions) }, deviations)).toBe('holds');
            },
          ),
          { numRuns: 4 },
        );
      }
    },
  );

  it('is undecided where a budget ends a search that a set needs', () => {
    const examination = examiner(20).examine('registration-truth', []);
    expect(examination).toEqual({ kind: 'undecided', reason: 'states under no deviation' });
  });
});
