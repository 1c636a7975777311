import { procedures } from '../machines/procedures/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { type ReadingName, readingNames, readings } from '../machines/readings.js';
import { scenarioNames } from '../machines/scenarios.js';
import { type Configuration, configuration, readingsOf } from './configuration.js';

/** In which scenarios a reading is varied: the honest one, and those whose faults it answers. */
const variedIn: Readonly<Record<ReadingName, readonly string[]>> = {
  connectivity: ['honest', 'loss', 'power-loss'],
  'initial-connectivity': ['honest', 'provisioning-fails', 'power-loss'],
  release: ['honest', 'loss', 'provisioning-fails'],
  'missing-acknowledgement': ['honest', 'loss'],
  retransmission: ['honest', 'loss', 'power-loss'],
  failure: ['honest', 'provisioning-fails'],
  'serving-start': ['honest', 'provisioning-fails'],
  registration: ['honest', 'provisioning-fails'],
  isolation: ['honest'],
};

/** Pairs of readings that say more together: when the bearer dies at the release, it matters when that is, and so on. */
const pairs: readonly { readonly readings: readonly [ReadingName, ReadingName]; readonly scenarios: readonly string[] }[] = [
  { readings: ['connectivity', 'release'], scenarios: ['honest', 'loss'] },
  { readings: ['release', 'missing-acknowledgement'], scenarios: ['loss'] },
  { readings: ['release', 'registration'], scenarios: ['provisioning-fails'] },
];

/** The values of a reading that are not a procedure's own, and that it has not excluded. */
function otherValues(procedure: Procedure, name: ReadingName): readonly string[] {
  if (name === 'isolation' && procedure.credentials !== 'both-present') return [];
  return readings[name].values.filter((value) => value !== readingsOf(procedure)[name]);
}

function rowsOf(procedure: Procedure): readonly Configuration[] {
  const row = (scenario: string, values: Readonly<Record<string, string>> = {}) =>
    configuration({ procedure: procedure.name, readings: values, scenario });
  const varied = readingNames.flatMap((name) =>
    otherValues(procedure, name).flatMap((value) =>
      variedIn[name].map((scenario) => row(scenario, { [name]: value })),
    ),
  );
  const paired = pairs.flatMap(({ readings: [one, two], scenarios }) =>
    otherValues(procedure, one).flatMap((first) =>
      otherValues(procedure, two).flatMap((second) =>
        scenarios.map((scenario) => row(scenario, { [one]: first, [two]: second })),
      ),
    ),
  );
  return [...scenarioNames.map((scenario) => row(scenario)), ...varied, ...paired];
}

/**
 * What `rehome check` checks: every procedure at its defaults in every scenario; every other value of a reading in the
 * scenarios that concern it; and the pairs that say more together.
 */
export const defaultCatalogue: readonly Configuration[] = procedures.flatMap(rowsOf);
