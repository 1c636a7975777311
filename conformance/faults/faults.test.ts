import { beforeAll, describe, expect, it } from 'vitest';
import { type FaultName, faultNames } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';
import { examineFaults, firstFailure } from './examine.js';
import { faultConfigurations, type ReadyTest, readyTests } from './suite.js';
import { faultTable } from './table.js';

describe('the faults of the reference implementation', () => {
  let tests: readonly ReadyTest[];
  beforeAll(async () => {
    tests = await readyTests(faultConfigurations, referenceProjection);
  }, 300_000);

  it('are each found by a path, at an action', { timeout: 600_000 }, async () => {
    expect(faultNames.length).toBeGreaterThanOrEqual(30);
    const outcomes = await examineFaults(faultNames, (fault: FaultName) => new DirectReference([fault]), tests);
    expect(outcomes.filter(({ killedBy }) => killedBy === null).map(({ fault }) => fault)).toEqual([]);
    expect(faultTable(outcomes)).toContain(`${faultNames.length} of ${faultNames.length} faults are found`);
  });

  it('are found by what the sound implementation passes', { timeout: 600_000 }, async () => {
    expect(await firstFailure(new DirectReference(), tests)).toBeNull();
  });
});
