import { type Assumption, assumptionText } from './assumption.js';

/** Within what a ladder is computed: assumptions that every set has, and how many deviations may come together. */
export interface LadderScope {
  readonly given: readonly Assumption[];
  /** Readings that keep the values that the procedure has by default. */
  readonly settled: readonly string[];
  /** At most so many deviations at a time. */
  readonly together: number;
}

/** Readings that multiply the states of all others. What a procedure's own text settles is no reading there, in any scope. */
const settledReadings: readonly string[] = [
  'token-issuer',
  'token-issuing',
  'failure-timer',
  'step-2-information',
  'mcim-before-instruction',
  'missing-acknowledgement',
  'sealing',
  'order-to-new-sho',
  'second-change',
];

/**
 * Roles that read or write messages: what they may send differs with nearly every reading. And what makes hundreds of thousands
 * of states where nearly every reading is free.
 */
const excluded: readonly string[] = [
  'power-loss',
  'duplication-old-sho',
  'duplication-ro',
  'duplication-operators',
  'back-again',
  'second-change',
  'two-devices',
  'network-attacker',
  'malicious-old-sho',
  'rogue-new-sho',
  'rogue-operator',
  'rogue-ro',
  'visited-insider',
  'broken-tre',
  'device-malware',
  'leaked-token',
  'leaked-old-token',
  'thief',
];

/** What is given where nobody says otherwise: what remains free is covered in minutes. */
export const defaultScope: LadderScope = {
  given: [
    ...excluded.map((deviation): Assumption => ({ kind: 'excludes', deviation })),
    { kind: 'fixes', reading: 'retransmission', value: 'none' },
  ],
  settled: settledReadings,
  together: 1,
};

/** Reads `no power-loss` or `release=on-notification`; undefined for what is neither. Names are not checked. */
export function parseAssumption(text: string): Assumption | undefined {
  if (text.startsWith('no ')) return { kind: 'excludes', deviation: text.slice('no '.length) };
  const [reading, value] = text.split('=', 2);
  return value === undefined ? undefined : { kind: 'fixes', reading: reading!, value };
}

/** The names of what is given. */
export const givenTexts = ({ given }: LadderScope): readonly string[] => given.map(assumptionText);
