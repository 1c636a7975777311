import {
  type DeviationName,
  deviationNames,
  deviationsOf,
  scenarioAliases,
  scenarioName,
} from '../machines/scenarios.js';

/**
 * Deviations that say more together than apart: a way out of a failure is only tried after one; a PVA that lies is of use where there is something to lie about.
 */
const together: readonly string[] = [
  'loss+provisioning-fails',
  'provisioning-fails+initial-provisioning-fails',
  'provisioning-fails+pcid-expires',
  'provisioning-fails+silent-old-sho',
  'device-swapped+lying-pva',
];

/**
 * The scenarios of the catalogue, in the order of reports: nothing goes wrong, each deviation alone, loss and duplication on the
 * legs of the device, and those that say more together. All faults together are a million states and more: they are checked on
 * demand (`--scenario all-faults`).
 */
export const catalogueScenarios: readonly string[] = [
  'honest',
  ...Object.keys(scenarioAliases).filter((alias) => alias !== 'all-faults'),
  ...deviationNames,
  ...together,
].map((name) => scenarioName(deviationsOf(name)!));

/**
 * Deviations that make hundreds of thousands of states of a composition whose messages are repeated, for what is still under
 * way stands beside all that follows. The catalogue takes them at retransmission=none; the default is checked on demand.
 */
const large: readonly DeviationName[] = [
  'rogue-new-sho',
  'rogue-operator',
  'rogue-ro',
  'device-malware',
  'back-again',
  'second-change',
  'two-devices',
  'power-loss',
  'initial-provisioning-fails',
];

/** Is a scenario too large for the catalogue where messages are repeated? */
export const isLarge = (scenario: string): boolean => deviationsOf(scenario)!.some((name) => large.includes(name));

/**
 * Is nothing lost in a scenario? Whether messages are repeated matters little there, and makes ten times the states: the
 * catalogue varies other readings at retransmission=none.
 */
export const isQuiet = (scenario: string): boolean => !deviationsOf(scenario)!.some((name) => name.startsWith('loss-'));

/** Those for a reconstructed procedure: it is there to be compared with its model, and a few tell them apart. */
export const comparedScenarios: readonly string[] = [
  'honest',
  'loss',
  'power-loss',
  'provisioning-fails',
  'network-attacker',
  'leaked-old-token',
  'thief',
];
