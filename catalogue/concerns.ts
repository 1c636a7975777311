import type { ReadingName } from '../machines/readings/index.js';

/**
 * The scenarios that a reading answers, by its words: where its values can make a difference that the honest scenario does not
 * show. Each reading is varied in these, else in the honest one.
 */
const concerns: Readonly<Partial<Record<ReadingName, readonly string[]>>> = {
  connectivity: ['honest', 'vanishing-old-sho'],
  'initial-connectivity': ['honest', 'power-loss', 'provisioning-fails'],
  token: ['leaked-old-token'],
  'token-issuer': ['malicious-old-sho'],
  'token-issuing': ['silent-old-sho'],
  'token-freshness': ['leaked-old-token'],
  'token-use': ['leaked-token'],
  'token-check': ['rogue-ro'],
  'gba-key': ['loss-old-sho'],
  instruction: ['thief'],
  'step-2-information': ['rogue-ro'],
  'mcim-before-instruction': ['loss-operators', 'rogue-operator'],
  'second-change': ['second-change'],
  validation: ['device-swapped'],
  'validation-binding': ['device-swapped', 'two-devices'],
  'pva-answers': ['rogue-operator'],
  'pva-refusal': ['pva-refuses'],
  'sender-of-6': ['rogue-operator'],
  legs: ['network-attacker'],
  sealing: ['rogue-ro'],
  'download-atomicity': ['power-loss'],
  'downloaded-mcim': ['power-loss'],
  release: ['honest', 'provisioning-fails', 'loss-old-sho'],
  'av-end-point': ['visited-insider'],
  'unused-avs': ['visited-insider'],
  'acknowledgement-protection': ['network-attacker'],
  'missing-acknowledgement': ['loss', 'silent-old-sho'],
  'acknowledgement-before-11': ['loss'],
  'repeated-notice': ['loss-old-sho'],
  retransmission: ['honest', 'loss'],
  discard: ['power-loss'],
  'content-of-11': ['rogue-ro'],
  'voucher-of-11-and-13': ['rogue-ro'],
  'privacy-filtering': ['rogue-new-sho'],
  'aid-of-the-ro': ['loss-ro'],
  'outcome-report': ['provisioning-fails', 'loss-ro'],
  'serving-start': ['provisioning-fails'],
  registration: ['provisioning-fails'],
  'ro-checks-success': ['provisioning-fails'],
  'order-to-new-sho': ['provisioning-fails'],
  failure: ['provisioning-fails'],
  'knowledge-of-failure': ['provisioning-fails', 'network-attacker'],
  'failure-timer': ['loss-ro'],
  pristine: ['provisioning-fails'],
  'selected-sho': ['provisioning-fails'],
  'old-sho-takes-back': ['provisioning-fails'],
  'transaction-record': ['power-loss'],
  'boot-without-credentials': ['power-loss'],
  'dormant-steps': ['loss-ro'],
  'dormant-activation': ['thief'],
  'dormant-bearer': ['vanishing-old-sho'],
};

/** The scenarios in which the default catalogue varies a reading: those that it answers, else the honest one. */
export const scenariosOf = (name: ReadingName): readonly string[] => concerns[name] ?? ['honest'];

/** Readings that say more together than apart, and the scenario in which they do. */
export const pairs: readonly { readonly readings: readonly [ReadingName, ReadingName]; readonly scenario: string }[] = [
  // When the bearer dies at the release, it matters when that is.
  { readings: ['connectivity', 'release'], scenario: 'honest' },
  // Who goes on without an acknowledgement, and what the old SHO has made of the notice.
  { readings: ['release', 'missing-acknowledgement'], scenario: 'loss' },
  // What the operators believe after a failure.
  { readings: ['release', 'registration'], scenario: 'provisioning-fails' },
  { readings: ['serving-start', 'registration'], scenario: 'provisioning-fails' },
  // Whose key the token is made with decides who can make one.
  { readings: ['token', 'token-issuer'], scenario: 'thief' },
  { readings: ['token', 'token-freshness'], scenario: 'leaked-old-token' },
  // What the AVs protect is worth what their end point is.
  { readings: ['av-end-point', 'acknowledgement-protection'], scenario: 'visited-insider' },
  // Who has been released, and still gets in; or asks once more.
  { readings: ['release', 'unused-avs'], scenario: 'power-loss' },
  { readings: ['release', 'repeated-notice'], scenario: 'loss-old-sho' },
  // There is only something to filter where 11 says something.
  { readings: ['content-of-11', 'privacy-filtering'], scenario: 'rogue-new-sho' },
  // An overwriting discard needs what a power loss may have taken.
  { readings: ['downloaded-mcim', 'discard'], scenario: 'power-loss' },
];
