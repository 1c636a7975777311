import { exclusionOf } from '../machines/exclusions.js';
import { procedures } from '../machines/procedures/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { bothPresentReadings } from '../machines/readings/both-present.js';
import { type ReadingName, type ReadingValues, readingNames, readings } from '../machines/readings/index.js';
import { pairs, scenariosOf } from './concerns.js';
import { type Configuration, configuration, readingsOf } from './configuration.js';
import { decisiveRows } from './decisive-rows.js';
import { exercisingRows } from './exercising-rows.js';
import { catalogueScenarios, comparedScenarios, isLarge, isQuiet } from './scenarios.js';

type Values = Readonly<Record<string, string>>;

/** The values of a reading that are not a procedure's own. */
const otherValues = (procedure: Procedure, name: ReadingName): readonly string[] =>
  readings[name].values.filter((value) => value !== readingsOf(procedure)[name]);

/**
 * Which readings are varied for a procedure. One that no text writes, reconstructed or amended, is there to be compared, at its defaults; a
 * both-present one differs from its base in what happens with two sets in the device.
 */
function variedFor(procedure: Procedure): readonly ReadingName[] {
  if (procedure.reconstructed !== undefined || procedure.amends !== undefined) return [];
  const ofBothSets = (name: ReadingName) => name in bothPresentReadings;
  return readingNames.filter((name) => ofBothSets(name) === (procedure.credentials === 'both-present'));
}

function rowsOf(procedure: Procedure): readonly Configuration[] {
  /** The configuration, unless its values exclude each other. */
  const row = (scenario: string, values: Values = {}): readonly Configuration[] => {
    const varied = Object.keys(values).length > 0;
    const chosen = isLarge(scenario) || (varied && isQuiet(scenario)) ? { retransmission: 'none', ...values } : values;
    const all = { ...readingsOf(procedure), ...chosen } as ReadingValues;
    return exclusionOf(procedure, all) === null
      ? [configuration({ procedure: procedure.name, readings: chosen, scenario })]
      : [];
  };
  const names = variedFor(procedure);
  const scenarios = procedure.reconstructed === undefined ? catalogueScenarios : comparedScenarios;
  const single = names.flatMap((name) =>
    otherValues(procedure, name).flatMap((value) =>
      scenariosOf(name).flatMap((scenario) => row(scenario, { [name]: value })),
    ),
  );
  const paired = pairs
    .filter(({ readings: both }) => both.every((name) => names.includes(name)))
    .flatMap(({ readings: [one, two], scenario }) =>
      otherValues(procedure, one).flatMap((first) =>
        otherValues(procedure, two).flatMap((second) => [
          ...row(scenario, { [one]: first }),
          ...row(scenario, { [two]: second }),
          ...row(scenario, { [one]: first, [two]: second }),
        ]),
      ),
    );
  // What a varied reading is compared with.
  const compared = [...new Set(names.flatMap((name) => scenariosOf(name)))]
    .filter((scenario) => isQuiet(scenario) && !isLarge(scenario))
    .flatMap((scenario) => row(scenario, { retransmission: 'none' }));
  const decisive = [...decisiveRows, ...exercisingRows]
    .map((each) => each.configuration)
    .filter((each) => each.procedure === procedure.name);
  const rows = [...scenarios.flatMap((scenario) => row(scenario)), ...compared, ...single, ...paired, ...decisive];
  return [...new Map(rows.map((each) => [each.id, each])).values()];
}

/**
 * What `rehome check` checks: every procedure at its defaults in every scenario; every other value of a reading in the honest
 * scenario and in those that it answers; the pairs of readings that say more together; the decisive rows, and those that exercise what no other does.
 */
export const defaultCatalogue: readonly Configuration[] = procedures.flatMap(rowsOf);
