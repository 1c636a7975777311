import { procedures } from '../machines/procedures/index.js';
import type { Procedure } from '../machines/procedures/procedure.js';
import { type ReadingName, readingNames, readings } from '../machines/readings/index.js';
import { type Configuration, configuration, readingsOf } from './configuration.js';

/**
 * The scenarios in which a procedure stands at its defaults. All faults together are a million states and more: checked
 * on demand (`--scenario all-faults`). A reconstructed row is there to be compared: the small scenarios suffice.
 */
const defaultsIn = (procedure: Procedure): readonly string[] =>
  procedure.reconstructed === undefined
    ? ['honest', 'loss', 'power-loss', 'provisioning-fails', 'pva-refuses', 'loss+provisioning-fails']
    : ['honest', 'loss', 'provisioning-fails'];

/** In which scenarios a reading is varied: those that it answers, and the honest one where it speaks without a fault. */
const variedIn: Readonly<Partial<Record<ReadingName, readonly string[]>>> = {
  connectivity: ['honest'],
  'initial-connectivity': ['honest', 'provisioning-fails'],
  release: ['honest', 'provisioning-fails'],
  'missing-acknowledgement': ['honest', 'loss'],
  retransmission: ['loss'],
  failure: ['provisioning-fails'],
  'serving-start': ['honest', 'provisioning-fails'],
  registration: ['provisioning-fails'],
  isolation: ['honest'],
};

/** The values that answer a power loss; varied for the text that has a rule for what goes wrong. */
const variedUnderPowerLoss: readonly (readonly [ReadingName, string])[] = [
  ['initial-connectivity', 'always'],
  ['retransmission', 'none'],
];

/** Pairs of readings that say more together: when the bearer dies at the release, it matters when that is, and so on. */
const pairs: readonly { readonly readings: readonly [ReadingName, ReadingName]; readonly scenario: string }[] = [
  { readings: ['connectivity', 'release'], scenario: 'honest' },
  { readings: ['release', 'missing-acknowledgement'], scenario: 'loss' },
  { readings: ['release', 'registration'], scenario: 'provisioning-fails' },
];

/**
 * Which readings are varied for a procedure. base-1.5.0 differs from discard-first in the form of the token alone, which
 * no reading here looks at; a both-present procedure differs from its base in 6, 7 and 12.
 */
function variedFor(procedure: Procedure): readonly ReadingName[] {
  if (procedure.reconstructed !== undefined) return [];
  return procedure.credentials === 'both-present' ? ['connectivity', 'isolation'] : readingNames;
}

/** The values of a reading that are not a procedure's own, and that it has not excluded. */
function otherValues(procedure: Procedure, name: ReadingName): readonly string[] {
  if (name === 'isolation' && procedure.credentials !== 'both-present') return [];
  return readings[name].values.filter((value) => value !== readingsOf(procedure)[name]);
}

function rowsOf(procedure: Procedure): readonly Configuration[] {
  const row = (scenario: string, values: Readonly<Record<string, string>> = {}) =>
    configuration({ procedure: procedure.name, readings: values, scenario });
  const names = variedFor(procedure);
  const varied = names.flatMap((name) =>
    otherValues(procedure, name).flatMap((value) =>
      (variedIn[name] ?? []).map((scenario) => row(scenario, { [name]: value })),
    ),
  );
  const powerless = variedUnderPowerLoss
    .filter(([name]) => names.includes(name) && procedure.settles.failure !== undefined)
    .map(([name, value]) => row('power-loss', { [name]: value }));
  // What a pair says of a procedure it says of its both-present variation too.
  const paired = (procedure.credentials === 'both-present' ? [] : pairs)
    .filter(({ readings: both }) => both.every((name) => names.includes(name)))
    .flatMap(({ readings: [one, two], scenario }) =>
      otherValues(procedure, one).flatMap((first) =>
        otherValues(procedure, two).map((second) => row(scenario, { [one]: first, [two]: second })),
      ),
    );
  return [...defaultsIn(procedure).map((scenario) => row(scenario)), ...varied, ...powerless, ...paired];
}

/**
 * What `rehome check` checks: every procedure at its defaults in every scenario; other values of a reading in the
 * scenarios that concern it; and the pairs of readings that say more together.
 */
export const defaultCatalogue: readonly Configuration[] = procedures.flatMap(rowsOf);
