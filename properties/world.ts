import type { AnyMachineSnapshot, SnapshotFrom } from 'xstate';
import type { Knowledge } from '../checker/index.js';
import type { World as Participants } from '../machines/composition.js';
import type { newSho } from '../machines/participants/new-sho.js';
import type { oldSho } from '../machines/participants/old-sho.js';

/** What predicates see: the participants' snapshots, and the property's own observer where it has one. */
export type World = Participants & {
  readonly history: AnyMachineSnapshot;
  /** Only in scenarios with another change. */
  readonly otherSho?: SnapshotFrom<typeof newSho>;
  readonly returningSho?: SnapshotFrom<typeof newSho>;
  readonly leavingSho?: SnapshotFrom<typeof oldSho>;
  /** Only in scenarios with an attacker. */
  readonly attacker?: Knowledge;
};

/** The old MCIM is in the TRE. */
export const holdsOld = ({ m2me }: World): boolean => m2me.context.oldMcim !== null;

/** The new MCIM is the one that the device attaches with. */
export const newIsActive = ({ m2me }: World): boolean => m2me.context.newMcim?.state === 'active';

/** The operator whose MCIM the device attaches with, by participant name; null: none. */
export const activeOperator = ({ m2me }: World): string | null => {
  const { oldMcim, newMcim } = m2me.context;
  return newMcim?.state === 'active' ? newMcim.mcim.operator : (oldMcim?.operator ?? null);
};

/** The old SHO refuses the old credentials. */
export const released = ({ oldSho }: World): boolean =>
  oldSho.matches({ answering: 'released' }) || oldSho.matches({ silent: 'released' });

/** The operators that would accept the device's credentials now, by participant name. */
const servingOperators = (world: World): readonly string[] => {
  const { parties } = world.newSho.context;
  const others = [
    [parties.newSho, world.newSho],
    ['otherSho', world.otherSho],
    ['returningSho', world.returningSho],
  ] as const;
  return [
    ...(released(world) || world.oldSho.context.silence === 'vanished' ? [] : [parties.oldSho]),
    ...others.flatMap(([name, operator]) => (operator?.matches({ service: 'serving' }) ? [name] : [])),
  ];
};

/** The active MCIM's operator serves it. A surviving session or initial connectivity is a bearer, not this. */
export const connected = (world: World): boolean => {
  const operator = activeOperator(world);
  return operator !== null && servingOperators(world).includes(operator);
};

/** No MCIM installed or downloaded, no token, no open transaction. */
export const pristine = ({ m2me }: World): boolean => {
  const { oldMcim, newMcim, token, information, download } = m2me.context;
  return oldMcim === null && newMcim === null && token === null && information === null && download === null;
};

/** The device has reverted to pristine, and could start an initial provisioning, or has started it. */
const initialConnectivityUsable = ({ m2me }: World): boolean =>
  m2me.context.reverted && m2me.context.pcid && m2me.context.readings['initial-connectivity'] !== 'never';

/** Old MCIM in the TRE, or new one active, or pristine with usable initial connectivity. */
export const credentials: Readonly<Record<string, (world: World) => boolean>> = {
  'the old MCIM': holdsOld,
  'an active new one': newIsActive,
  'pristine, with usable initial connectivity': (world) => pristine(world) && initialConnectivityUsable(world),
};

/** The device has power and a bearer: what is sent to it arrives. */
export const reachableDevice = ({ m2me }: World): boolean => {
  const { session, readings, pcid, newMcim } = m2me.context;
  return (
    m2me.matches('on') &&
    (session === 'old' ||
      session === 'new' ||
      (readings['initial-connectivity'] === 'always' && pcid) ||
      (readings['dormant-bearer'] === 'usable' && newMcim?.state === 'dormant'))
  );
};

/** The subscriber has begun a change: what happens at rest after it is worth a judgement. */
export const changeBegun = ({ subscriber }: World): boolean => subscriber.context.begun > 0;

/** The TRE did not complete 12 in this transaction, and the device is where that left it. */
export const hasFailed = ({ m2me }: World): boolean => m2me.matches({ on: 'failed' });

/** The device is in a change: it has validated the token, and has not come to an end. */
export const inChange = ({ m2me }: World): boolean =>
  m2me.matches({ on: 'changing' }) || m2me.matches({ on: 'provisioned' }) || m2me.matches({ on: 'failed' });

/** Device, serving operators and the RO's record name the same one operator, or none at all. */
export const partiesAgree = (world: World): boolean => {
  const operator = activeOperator(world);
  const serving = servingOperators(world);
  const agreed = operator === null ? serving.length === 0 : serving.length === 1 && serving[0] === operator;
  return agreed && world.ro.context.record === operator;
};
