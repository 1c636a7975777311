import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { procedures } from '../../machines/procedures/index.js';
import { deviationNames } from '../../machines/scenarios.js';
import { systemOf } from '../system.js';
import { RecordedChecks } from './recorded-check.js';
import { configurationOf, universeOf } from './universe.js';

const [discardFirst] = procedures;
const universe = universeOf(discardFirst!);
const properties = ['registration-truth', 'never-stranded', 'ends-connected', 'discard-after-acknowledgement'];
const options = { properties, states: 20_000, signal: new AbortController().signal };
const names = Object.keys(universe.readings);

/** Some readings at any of their values. */
const choices = fc
  .subarray(names, { maxLength: 4 })
  .chain((some) =>
    fc.record(Object.fromEntries(some.map((name) => [name, fc.constantFrom(...universe.readings[name]!)]))),
  );

describe('what a verdict depends on', () => {
  it('is enough: a configuration that agrees on it has the same verdict when it is checked outright', async () => {
    const checks = new RecordedChecks();
    await fc.assert(
      fc.asyncProperty(
        choices,
        choices,
        fc.subarray(universe.deviations.filter((name) => name !== 'power-loss') as string[], { maxLength: 2 }),
        fc.constantFrom(...properties, 'deadlock'),
        async (here, there, deviations, property) => {
          const values = universe.complete(here);
          fc.pre(values !== null);
          const configuration = configurationOf(discardFirst!, values!, deviations);
          const { verdict, dependsOn } = (await checks.check(configuration, options)).get(property)!;
          const agreed = Object.fromEntries([...dependsOn].map((name) => [name, values![name]!]));
          const others = universe.complete({ ...there, ...agreed });
          fc.pre(others !== null && verdict.verdict !== 'undecided');
          const other = await check(systemOf(configurationOf(discardFirst!, others!, deviations)), {
            properties: [property],
          });
          expect(other.verdicts.find((each) => each.property === property)!.verdict).toBe(verdict.verdict);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is found again where steps were computed for another configuration', async () => {
    const configuration = configurationOf(discardFirst!, { retransmission: 'none' }, ['provisioning-fails']);
    const fresh = await new RecordedChecks().check(configuration, options);
    const checks = new RecordedChecks();
    await checks.check(configurationOf(discardFirst!, {}, [...deviationNames.slice(0, 2)]), options);
    await checks.check(configurationOf(discardFirst!, { retransmission: 'none' }, []), options);
    const later = await checks.check(configuration, options);
    for (const [property, { dependsOn }] of fresh) {
      expect([...later.get(property)!.dependsOn].sort()).toEqual([...dependsOn].sort());
    }
  });

  it('is a reading that decides, and not one that nobody looks at', async () => {
    const checks = new RecordedChecks();
    const honest = await checks.check(configurationOf(discardFirst!, {}, []), options);
    expect(honest.get('registration-truth')!.dependsOn.has('registration')).toBe(false);
    const failing = await checks.check(configurationOf(discardFirst!, {}, ['provisioning-fails']), options);
    expect(failing.get('registration-truth')!.verdict.verdict).toBe('violated');
    expect(failing.get('registration-truth')!.dependsOn.has('registration')).toBe(true);
  });
});
