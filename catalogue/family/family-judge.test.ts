import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Property } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { propertiesOf } from '../../properties/index.js';
import { configurationOf } from '../ladder/configuration-of.js';
import { systemOf } from '../system.js';
import { exploreFamily } from './explore-family.js';
import { readingSpace } from './members.js';

const budget = { states: 100_000, members: 5_000 };

/** A few readings stay free; the others keep their defaults, and nothing is repeated. */
const free = [
  'connectivity',
  'release',
  'missing-acknowledgement',
  'discard',
  'registration',
  'outcome-report',
  'failure',
  'knowledge-of-failure',
  'pristine',
  'selected-sho',
  'mcim-before-instruction',
  'order-to-new-sho',
  'token-issuing',
  'token',
  'token-freshness',
  'token-use',
];

describe.each([
  ['discard-first', []],
  ['notify-first', ['provisioning-fails']],
  ['base-1.5.0', ['silent-old-sho']],
  ['both-present-notify-first', ['loss-ro']],
])('the family of %s under %j', (name, deviations) => {
  const procedure = procedures.find((each) => each.name === name)!;
  const properties = propertiesOf(procedure) as unknown as readonly Property[];
  const names = [...properties.map((property) => property.name), 'deadlock'];

  it('has for every configuration the verdicts of a check of it alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(free, { minLength: 3, maxLength: 6 }), fc.nat(), async (some, seed) => {
        const space = readingSpace(procedure);
        const { features } = space;
        const defaults = { ...features.member(space.possible), retransmission: 'none' };
        const part = features.diagrams.and(
          space.possible,
          features.cube(
            defaults,
            features.names.filter((reading) => !some.includes(reading)),
          ),
        );
        const result = exploreFamily(procedure, deviations, names, { features, possible: part }, budget);
        for (let number = 0, rest = part; number < 3; number++) {
          const values = features.member(rest);
          rest = features.diagrams.minus(rest, features.cube(values, features.names));
          if (number < seed % 3) continue;
          const configuration = configurationOf(procedure, values, deviations);
          const { verdicts } = await check(systemOf(configuration));
          const here = features.cube(values, features.names);
          const outright = Object.fromEntries(
            verdicts.filter(({ property }) => names.includes(property)).map((each) => [each.property, word(each)]),
          );
          const found = Object.fromEntries(
            names.map((property) => {
              const { violated, undecided, vacuous } = result.verdicts.get(property)!;
              const within = (set: number) => features.diagrams.and(here, set) === here;
              const verdict = within(violated) ? 'violated' : within(undecided) ? 'undecided' : 'holds';
              return [property, word({ verdict, vacuous: within(vacuous) })];
            }),
          );
          expect(found, configuration.id).toEqual(outright);
        }
      }),
      { numRuns: 2 },
    );
  });
});

const word = ({ verdict, vacuous }: { readonly verdict: string; readonly vacuous: boolean }) =>
  vacuous && verdict === 'holds' ? 'holds, vacuously' : verdict;
