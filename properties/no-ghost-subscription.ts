import { recoverable } from '../checker/index.js';
import { holdsOld, released, type World } from './world.js';

/** A subscription that the old SHO keeps for a device that cannot use it any more is a ghost. */
export const noGhostSubscription = recoverable<World>({
  name: 'no-ghost-subscription',
  sentence: 'Discard of any kind leads to release (honest old SHO, finite loss).',
  source: '8 to 10',
  from: (world) => !holdsOld(world),
  goal: released,
});
