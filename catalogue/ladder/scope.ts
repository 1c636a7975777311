import { type Assumption, assumptionText } from './assumption.js';

/** Within what a ladder is computed: assumptions that every set has, which readings are free, and how many deviations may come together. */
export interface LadderScope {
  readonly given: readonly Assumption[];
  /**
   * `deciding`: for each property those that some row of the default catalogue shows to decide it; the others keep the values that the
   * procedure has by default.
   */
  readonly readings: 'deciding' | 'all';
  /** At most so many deviations at a time. */
  readonly together: number;
}

/** What is given where nobody says otherwise: what repeats for ever multiplies the states of everything else. */
export const defaultScope: LadderScope = {
  given: [{ kind: 'fixes', reading: 'retransmission', value: 'none' }],
  readings: 'deciding',
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
