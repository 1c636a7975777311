import { invariant } from '../checker/index.js';
import { holdsOld, newIsActive, type World } from './world.js';

/** The old MCIM is active while it is in the TRE, unless an amendment makes it inactive: no text has such a state for it. */
export const oneActive = invariant<World>({
  name: 'one-active',
  sentence: 'At most one MCIM is active at any moment.',
  source: 'all',
  about: newIsActive,
  parts: {
    'no active old MCIM': (world) => !holdsOld(world) || world.m2me.context.oldBecomesInactive === true,
    'no active new one': (world) => !newIsActive(world),
  },
});
