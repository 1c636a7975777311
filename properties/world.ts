import type { AnyMachineSnapshot } from 'xstate';
import type { World as Participants } from '../machines/composition.js';

/** What predicates see: the participants' snapshots, and the property's own observer where it has one. */
export type World = Participants & { readonly history: AnyMachineSnapshot };

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
export const released = ({ oldSho }: World): boolean => oldSho.matches({ answering: 'released' }) || oldSho.matches({ silent: 'released' });

/** The operators that would accept the device's credentials now, by participant name. */
export const servingOperators = (world: World): readonly string[] => {
  const { parties } = world.m2me.context;
  return [
    ...(released(world) || world.oldSho.context.silence === 'vanished' ? [] : [parties.oldSho]),
    ...(world.newSho.matches({ service: 'serving' }) ? [parties.newSho] : []),
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
  m2me.context.reverted && m2me.context.readings['initial-connectivity'] !== 'never';

/** Old MCIM in the TRE, or new one active, or pristine with usable initial connectivity. */
export const hasCredentials = (world: World): boolean =>
  holdsOld(world) || newIsActive(world) || (pristine(world) && initialConnectivityUsable(world));

/** The device has power and a bearer: what is sent to it arrives. */
export const reachableDevice = ({ m2me }: World): boolean => {
  const { session, readings } = m2me.context;
  return (
    m2me.matches('on') && (session === 'old' || session === 'new' || readings['initial-connectivity'] === 'always')
  );
};

/** The subscriber has begun a change: what happens at rest after it is worth a judgement. */
export const changeBegun = ({ subscriber }: World): boolean => subscriber.context.begun > 0;
