import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../checker/coverage/coverage.js';
import { trailOf } from '../../checker/coverage/trail.js';
import { parseConfigurationId } from '../configuration.js';
import { systemOf } from '../system.js';
import { exercisesOf, machineCoverage } from './machine-coverage.js';
import { carriersOf, stepCoverage, textSteps } from './step-coverage.js';

const covered = async (id: string) => coverageOf(await trailOf(systemOf(parseConfigurationId(id))));

describe('a step of the text', () => {
  it.each(['discard-first', 'notify-first'] as const)('is carried by some transition, in the order %s', (order) => {
    expect(textSteps.filter((step) => carriersOf(order, step).length === 0)).toEqual([]);
  });

  it('is exercised by what its configurations take, each order by its own', async () => {
    const steps = stepCoverage([await covered('notify-first,retransmission=none,honest')]);
    expect(steps.map(({ order, step }) => `${order} ${step}`)).toEqual(textSteps.map((step) => `notify-first ${step}`));
    const [first] = steps;
    expect(first!.neverTaken.length).toBeLessThan(first!.transitions);
    const [thirteenth] = steps.filter(({ step }) => step === 13);
    expect(thirteenth!.neverTaken).toContain('m2me on.pristine·proceed·0');
  });
});

describe('the coverage of machines', () => {
  it('is that of all configurations together, and of all roles of a machine', async () => {
    const honest = await covered('notify-first,retransmission=none,honest');
    const failing = await covered('notify-first,retransmission=none,provisioning-fails');
    const never = (...of: Parameters<typeof exercisesOf>[0]) =>
      machineCoverage(exercisesOf(of).find(({ participant }) => participant === 'm2me')!);
    const [one, both] = [never(honest), never(honest, failing)];
    const fails = 'on.changing.provisioning·provisioning.fails·0';
    expect(one.neverTaken.map(({ id }) => id)).toContain(fails);
    expect(both.neverTaken.map(({ id }) => id)).not.toContain(fails);
    expect(one.neverReceived).toContain('provisioning.fails');
    expect(both.neverReceived).not.toContain('provisioning.fails');
    expect(both.neverTrue.length).toBeLessThanOrEqual(one.neverTrue.length);
    expect(both.transitions).toBe(one.transitions);
  });
});
