import { describe, expect, it } from 'vitest';
import { check, runOf } from '../../checker/index.js';
import { configuration, parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import { type Refutation, refutationOf } from './core.js';
import { splitTrace } from './finding.js';
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

async function refuted(selection: Parameters<typeof configuration>[0], property: string): Promise<Refutation> {
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
      await refuted({ procedure, readings: { 'serving-start': 'at-6' }, scenario: 'provisioning-fails' }, property),
      await refuted({ procedure, scenario: 'provisioning-fails+loss-ro' }, property),
      await refuted({ procedure: 'notify-first', scenario: 'provisioning-fails' }, property),
    ];
    const [finding, ...others] = await findingsOf(refutations, oracle);
    expect(others).toEqual([]);
    expect(finding!.id).toMatch(/^registration-truth\/provisioning-fails\/[\w.-]+$/);
    // 14 follows whatever 12 came to, so it is lost with the failure.
    const { anyhow, helpfully } = finding!.pivot!;
    const { configuration: id, path } = splitTrace(finding!.trace!);
    const lost = runOf(systemOf(parseConfigurationId(id)), path).steps[Number(anyhow) - 1];
    expect(lost).toMatchObject({ participant: 'm2me', class: 'fault' });
    expect(helpfully).toBe(anyhow);
    expect(finding!.configurations).toEqual(refutations.map(({ configuration: { id } }) => id));
    // Defaults are shown before other readings, though no catalogue row was that one.
    expect(finding!.trace).toMatch(/^(discard|notify)-first,provisioning-fails:/);
  });

  it('of liveness keep the run whole, with the fairness of the verdict and the action that lost it', async () => {
    const property = 'progress';
    const row = configuration({ procedure: 'base-1.5.0' });
    const [verdict] = await oracle([{ id: row.id, property }]);
    const [finding] = await findingsOf([refutationOf(row, verdict!)], oracle);
    const { trace, length, fairness } = verdict!;
    expect(finding).toMatchObject({ trace: `${row.id}:${trace}`, length, fairness });
    expect(trace).toContain('~');
    const { anyhow, helpfully } = finding!.pivot!;
    expect([anyhow, helpfully].every((action) => typeof action === 'number' && action < length!)).toBe(true);
  });

  it('are ranked: fewer deviations, then defaults, then the shorter run', async () => {
    const property = 'ends-with-credentials';
    const refutations = [
      await refuted({ procedure: 'discard-first', scenario: 'provisioning-fails' }, property),
      await refuted(
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
