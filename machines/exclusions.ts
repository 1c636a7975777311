import type { Procedure } from './procedures/procedure.js';
import type { ReadingName, ReadingValues } from './readings/index.js';

/** Values that exclude each other: they are no cells of the catalogue. */
export interface Exclusion {
  /** What is excluded, as `reading=value`, in words of the command line. */
  readonly what: string;
  readonly reason: string;
  excludes(procedure: Procedure, values: ReadingValues): boolean;
}

/** A reading that says something of both-present procedures only. */
const onlyWithBothSets = (name: ReadingName, usual: string): Exclusion => ({
  what: `${name} other than ${usual}, but in a both-present procedure`,
  reason: 'only one credential set is in the device',
  excludes: (procedure, values) => procedure.credentials !== 'both-present' && values[name] !== usual,
});

export const exclusions: readonly Exclusion[] = [
  onlyWithBothSets('isolation', 'present'),
  onlyWithBothSets('dormant-steps', 'authorisation'),
  onlyWithBothSets('dormant-activation', 'token'),
  onlyWithBothSets('dormant-bearer', 'unusable'),
  {
    what: 'token=gba, token-issuer=subscriber',
    reason: 'the subscriber does not have the GBA key that device and old SHO share',
    excludes: (_, values) => values.token === 'gba' && values['token-issuer'] === 'subscriber',
  },
  {
    what: 'gba-key=goes-with-credentials with another token than gba',
    reason: 'no other token is made with the GBA key',
    excludes: (_, values) => values['gba-key'] !== 'survives' && values.token !== 'gba',
  },
  {
    what: 'acknowledgement-before-11=does-not-wait where the notice comes before the discard',
    reason: 'notify-first discards "after receiving the acknowledgment", and 11 follows',
    excludes: (procedure, values) =>
      values['acknowledgement-before-11'] === 'does-not-wait' && procedure.order === 'notify-first',
  },
];

/** The first reason why a procedure cannot have these values; null where it can. */
export const exclusionOf = (procedure: Procedure, values: ReadingValues): Exclusion | null =>
  exclusions.find((exclusion) => exclusion.excludes(procedure, values)) ?? null;
