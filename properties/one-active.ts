import { invariant } from '../checker/index.js';
import { holdsOld, newIsActive, type World } from './world.js';

/** The old MCIM is active while it is in the TRE: no text has an inactive state for it. */
export const oneActive = invariant<World>({
  name: 'one-active',
  sentence: 'At most one MCIM is active at any moment.',
  source: 'all',
  about: newIsActive,
  parts: {
    'no old MCIM': (world) => !holdsOld(world),
    'no active new one': (world) => !newIsActive(world),
  },
});
