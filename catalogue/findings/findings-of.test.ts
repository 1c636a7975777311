import { describe, expect, it } from 'vitest';
import { check } from '../../checker/index.js';
import { configuration, parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import type { Refutation } from './core.js';
import { findingsOf } from './findings-of.js';
import type { Oracle } from './oracle.js';
import { readingEffects } from './reading-effects.js';

const oracle: Oracle = (questions) =>
  Promise.all(
    questions.map(async ({ id, property }) => {
      const { verdicts } = await check(systemOf(parseConfigurationId(id)), { properties: [property] });
      return verdicts.find((verdict) => verdict.property === property);
    }),
  );

async function refutationOf(selection: Parameters<typeof configuration>[0], property: string): Promise<Refutation> {
  const row = configuration(selection);
  const [verdict] = await oracle([{ id: row.id, property }]);
  expect(verdict!.verdict).toBe('violated');
  return { configuration: row, property, path: verdict!.trace! };
}

describe('the distinct findings', () => {
  it('are one where larger scenarios and other readings break the same property by the same cause', async () => {
    const property = 'registration-truth';
    const procedure = 'discard-first';
    const refutations = [
      await refutationOf(
        { procedure, readings: { 'serving-start': 'at-6' }, scenario: 'provisioning-fails' },
        property,
      ),
      await refutationOf({ procedure, scenario: 'provisioning-fails+loss-ro' }, property),
      await refutationOf({ procedure: 'notify-first', scenario: 'provisioning-fails' }, property),
    ];
    const [finding, ...others] = await findingsOf(refutations, oracle);
    expect(others).toEqual([]);
    expect(finding!.id).toMatch(/^registration-truth\/provisioning-fails\/[\w.-]+$/);
    expect(finding!.configurations).toEqual(refutations.map(({ configuration: { id } }) => id));
    // Defaults are shown before other readings, though no catalogue row was that one.
    expect(finding!.trace).toMatch(/^(discard|notify)-first,provisioning-fails:/);
  });

  it('are ranked: fewer deviations, then defaults, then the shorter run', async () => {
    const property = 'ends-with-credentials';
    const refutations = [
      await refutationOf({ procedure: 'discard-first', scenario: 'provisioning-fails' }, property),
      await refutationOf(
        { procedure: 'discard-first', readings: { connectivity: 'dies-with-credentials' }, scenario: 'honest' },
        property,
      ),
    ];
    const scenarios = (await findingsOf(refutations, oracle)).map(({ scenario }) => scenario);
    expect(scenarios).toEqual(['honest', 'provisioning-fails']);
  });
});

describe('the effect of readings', () => {
  const rows = [
    configuration({ procedure: 'discard-first' }),
    configuration({ procedure: 'discard-first', readings: { release: 'on-notification' } }),
    configuration({ procedure: 'discard-first', readings: { connectivity: 'dies-at-release' } }),
    configuration({
      procedure: 'discard-first',
      readings: { release: 'on-notification', connectivity: 'dies-at-release' },
    }),
    configuration({ procedure: 'notify-first', readings: { release: 'on-notification' } }),
  ];
  const ids = rows.map(({ id }) => id);

  it('is told against the rows that differ in it alone', () => {
    expect(readingEffects(rows, new Set([ids[0]!, ids[2]!]), new Set(ids))).toEqual([
      {
        reading: 'release=on-notification',
        effect: 'vanishes',
        where: ['discard-first,honest', 'discard-first,connectivity=dies-at-release,honest'],
      },
    ]);
    expect(readingEffects(rows, new Set([ids[1]!, ids[4]!]), new Set(ids))).toEqual([
      { reading: 'release=on-notification', effect: 'appears', where: ['discard-first,honest'] },
      {
        reading: 'connectivity=dies-at-release',
        effect: 'vanishes',
        where: ['discard-first,release=on-notification,honest'],
      },
    ]);
  });

  it('is not told where the property is not judged', () => {
    expect(readingEffects(rows, new Set([ids[0]!]), new Set([ids[0]!]))).toEqual([]);
  });
});
