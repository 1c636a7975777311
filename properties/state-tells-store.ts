import { invariant } from '../checker/index.js';
import { isAuthorised, isComplete } from '../machines/participants/m2me-store.js';
import { holdsOld, newIsActive, pristine, type World } from './world.js';

/** Nothing of a change is begun or left, but for what step 2 told, which may come before it. */
const nothingBegun = ({ m2me }: World): boolean => {
  const { token, acknowledged, done, newMcim } = m2me.context;
  return token === null && !acknowledged && done === 0 && newMcim?.state !== 'downloaded';
};

const nothingLeft = (world: World): boolean => world.m2me.context.information === null && nothingBegun(world);

/** Holds a download whose token it refuses. What runs beside a change, the RO brings once more after it, and it is judged then. */
const holdsRefused = ({ m2me: { context } }: World): boolean =>
  context.information !== null &&
  isComplete(context.download) &&
  !isAuthorised(context, context.download, context.information) &&
  context.readings['second-change'] !== 'both-run';

/** Without power the session and the AVs are gone, and a change of which no record is kept. */
const volatileIsGone = (world: World): boolean => {
  const { session, avs, download, readings } = world.m2me.context;
  return (
    session === 'none' &&
    avs === null &&
    ((nothingLeft(world) && download === null) || readings['transaction-record'] === 'kept')
  );
};

/** Has a token without what step 2 told to validate it by, where the device needs that. */
const validatedBlindly = ({ m2me }: World): boolean => {
  const { token, information, readings } = m2me.context;
  return token !== null && information === null && readings['mcim-before-instruction'] !== 'accepted';
};

/** The record of the transaction says that this act is done. */
const isDone = ({ m2me }: World, act: string): boolean => {
  const { acts, done } = m2me.context;
  return acts.slice(0, done).some((each) => each === act);
};

/** The record of the transaction says that nothing is left to do, or is closed. */
const allDone = ({ m2me }: World): boolean => m2me.context.done === m2me.context.acts.length || m2me.context.done === 0;

/** Does the store agree with where the device is? Null where the place says nothing about the store. */
function claimed(world: World): boolean | null {
  const { m2me } = world;
  const { session, reverted, asked, acts, done } = m2me.context;
  if (m2me.matches('off')) return volatileIsGone(world);
  if (m2me.matches({ on: 'subscribed' })) {
    return holdsOld(world) && !newIsActive(world) && nothingBegun(world) && !holdsRefused(world);
  }
  if (m2me.matches({ on: 'changing' })) {
    return (!newIsActive(world) || isDone(world, 'provision')) && !validatedBlindly(world);
  }
  if (m2me.matches({ on: 'provisioned' })) return newIsActive(world) && acts[done] === 'tell outcome';
  if (m2me.matches({ on: 'subscribedAnew' })) return newIsActive(world) && allDone(world);
  if (m2me.matches({ on: 'abandoned' })) return holdsOld(world) && nothingLeft(world);
  if (m2me.matches({ on: 'withoutCredentials' })) {
    return !holdsOld(world) && !newIsActive(world) && nothingLeft(world);
  }
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
    'Where the device is in the procedure agrees with what it stores: before a change the old MCIM alone is in use, and no download is there that it refuses; in a change it knows what it validated the token by, and the record of the transaction names the acts that are done; after 12 the new MCIM is active, an abandoned change left nothing behind, pristine is empty, and what is volatile goes with the power.',
  source: '7, 12, 13',
  about: (world) => claimed(world) !== null,
  holds: (world) => claimed(world) !== false,
});
