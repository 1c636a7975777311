import type { AnyMachineSnapshot } from 'xstate';
import { procedureMessages } from '../../machines/vocabulary/message-table.js';
import { furtherParties, type Parties, parties } from '../../machines/vocabulary/parties.js';
import type { World } from '../world.js';

/** Participants of scenarios with more than one change: predicates find them where the composition has them. */
export type WiderWorld = World & {
  readonly [N in 'leavingSho' | 'returningSho' | 'otherSho']?: AnyMachineSnapshot;
};

const { oldSho, newSho } = parties;
const { leavingSho, returningSho, otherSho, rogueSho } = furtherParties;

/** The operator behind a role. */
export const operatorOf = (role: string): string =>
  role === returningSho ? oldSho : role === leavingSho ? newSho : role;

/** What somebody in a role says in the procedure, as observations of its sends: the messages of the fourteen steps. */
export const saidBy = (participant: string, ...roles: readonly (keyof Parties)[]): readonly string[] =>
  Object.entries(procedureMessages)
    .filter(([, { from }]) => roles.some((role) => from.includes(role)))
    .map(([type]) => `send.${participant}.${type}`);

/** The same answer for several types of observation. */
export const each = <T>(types: readonly string[], answer: T): Readonly<Record<string, T>> =>
  Object.fromEntries(types.map((type) => [type, answer]));

/** The device is in a change, or has gone through one, to an operator. */
const changesTo =
  (...operators: readonly string[]) =>
  ({ m2me }: World): boolean => {
    const { newMcim } = m2me.context;
    if (newMcim === null || !operators.includes(newMcim.mcim.operator)) return false;
    // A dormant set is there before any change.
    return newMcim.state !== 'dormant' || m2me.matches({ on: 'changing' });
  };

/** Told to histories: to whom the device changes. */
export const changeWatch = {
  toNewSho: changesTo(newSho),
  toAnother: changesTo(otherSho, returningSho),
  toRogue: changesTo(rogueSho),
};

/** To whom the device changes, in one word for the new SHO of any further change; null: to nobody yet. */
export function destination(truths: Readonly<Record<string, boolean>>): string | null {
  if (truths.toNewSho === true) return newSho;
  if (truths.toAnother === true) return 'another';
  return truths.toRogue === true ? rogueSho : null;
}

/** The same word for a role that an operator has as the new SHO. */
export const asDestination = (role: string): string => (role === otherSho || role === returningSho ? 'another' : role);

const hasTakenNotice = (snapshot: AnyMachineSnapshot | undefined): boolean =>
  snapshot !== undefined && (snapshot.matches({ answering: 'leaving' }) || snapshot.matches({ answering: 'released' }));

/** Told to histories: which old SHO has taken the notice, be it that it releases at once or later. */
export const noticeWatch = {
  oldShoTookNotice: ({ oldSho: role }: WiderWorld): boolean => hasTakenNotice(role),
  leavingShoTookNotice: ({ leavingSho: role }: WiderWorld): boolean => hasTakenNotice(role),
};

/** The roles of an old SHO, with the name under which its taking of the notice is told. */
export const oldRoles = [
  { role: oldSho, took: 'oldShoTookNotice' },
  { role: leavingSho, took: 'leavingShoTookNotice' },
] as const;
