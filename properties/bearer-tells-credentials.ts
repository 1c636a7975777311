import { invariant } from '../checker/index.js';
import { holdsOld, newIsActive, type World } from './world.js';

/** Whose network carries the device, and what it has of that operator. */
function agrees(world: World): boolean {
  const { session, avs, readings } = world.m2me.context;
  if (avs !== null && !holdsOld(world)) return false;
  if (session === 'new') return newIsActive(world);
  if (session !== 'old') return true;
  return holdsOld(world) ? avs !== null : readings.connectivity !== 'dies-with-credentials';
}

/** A discard that leaves the AVs is none, and a device that is carried without AVs could not give its notice under them. */
export const bearerTellsCredentials = invariant<World>({
  name: 'bearer-tells-credentials',
  sentence:
    'The AVs are there while the old SHO carries a device that holds its MCIM, and go with that MCIM; the new SHO carries only a device whose new MCIM is active.',
  source: '8/10, 12',
  about: ({ m2me }) => m2me.context.session !== 'none',
  holds: agrees,
});
