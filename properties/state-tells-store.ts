import { invariant } from '../checker/index.js';
import { holdsOld, newIsActive, pristine, type World } from './world.js';

/** Nothing of a change is begun or left, but for what step 2 told, which may come before it. */
const nothingBegun = ({ m2me }: World): boolean => {
  const { token, acknowledged, done, newMcim } = m2me.context;
  return token === null && !acknowledged && done === 0 && newMcim?.state !== 'downloaded';
};

const nothingLeft = (world: World): boolean => world.m2me.context.information === null && nothingBegun(world);

/** Without power the session and the AVs are gone. */
const volatileIsGone = ({ m2me }: World): boolean => m2me.context.session === 'none' && m2me.context.avs === null;

/** Does the store agree with where the device is? Null where the place says nothing about the store. */
function claimed(world: World): boolean | null {
  const { m2me } = world;
  const { session, reverted, asked } = m2me.context;
  if (m2me.matches('off')) return volatileIsGone(world);
  if (m2me.matches({ on: 'subscribed' })) return holdsOld(world) && !newIsActive(world) && nothingBegun(world);
  if (m2me.matches({ on: 'provisioned' }) || m2me.matches({ on: 'subscribedAnew' })) return newIsActive(world);
  if (m2me.matches({ on: 'abandoned' })) return holdsOld(world) && nothingLeft(world);
  if (m2me.matches({ on: 'withoutCredentials' })) return !holdsOld(world) && nothingLeft(world);
  if (m2me.matches({ on: 'pristine' })) return pristine(world) && nothingLeft(world) && session === 'none';
  if (m2me.matches({ on: 'provisionedAnew' })) return (holdsOld(world) || newIsActive(world)) && !reverted && !asked;
  return null;
}

/**
 * The device behaves by where it is in the procedure, and its credentials by what it stores: where the two disagree, no other property
 * can be trusted. Found missing by mutants of the device that all others let live.
 */
export const stateTellsStore = invariant<World>({
  name: 'state-tells-store',
  sentence:
    'Where the device is in the procedure agrees with what it stores: before a change the old MCIM alone is in use, after 12 the new one is active, an abandoned change left nothing behind, pristine is empty, and what is volatile goes with the power.',
  source: '12, 13',
  about: (world) => claimed(world) !== null,
  holds: (world) => claimed(world) !== false,
});
