import { expect, it } from 'vitest';
import { type FaultName, faultNames } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';
import { type KillData, readFaults } from './data.js';
import { examineFaults, firstFailure } from './examine.js';
import { type ConfigurationRuns, readyTests } from './suite.js';

/** The runs that found something, by configuration. */
function runsOf(kills: readonly KillData[]): readonly ConfigurationRuns[] {
  const paths = new Map<string, Set<string>>();
  for (const { configuration, path } of kills) {
    paths.set(configuration, (paths.get(configuration) ?? new Set()).add(path));
  }
  return [...paths].map(([configuration, all]) => ({ configuration, paths: [...all] }));
}

it('each fault of the reference implementation fails the run that is written down for it, in process and over HTTP', async () => {
  const { faults } = readFaults();
  expect(faults.map(({ fault }) => fault)).toEqual(faultNames);
  expect(faultNames.length).toBeGreaterThanOrEqual(30);
  for (const { fault, inProcess, overHttp } of faults) {
    expect(inProcess, fault).not.toBeNull();
    expect(overHttp, fault).toEqual(inProcess);
  }

  const tests = readyTests(runsOf(faults.map(({ inProcess }) => inProcess!)), referenceProjection);
  expect(await firstFailure(new DirectReference(), tests)).toBeNull();
  const known = new Map(faults.map(({ fault, inProcess }) => [fault, inProcess!]));
  const hint = (fault: FaultName) => {
    const { configuration, path } = known.get(fault)!;
    return tests.find((test) => test.configuration === configuration && test.path === path);
  };
  const outcomes = await examineFaults(faultNames, (fault) => new DirectReference([fault]), tests, { hint });
  expect(outcomes.filter(({ killedBy }) => killedBy === null).map(({ fault }) => fault)).toEqual([]);
});
