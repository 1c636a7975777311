import { invariant } from '../checker/index.js';
import { holdsOld, released, type World } from './world.js';

/** Discard-first says it in the perfect tense ("has discarded"), notify-first in the future ("will discard"). */
export const truthfulDeregistration = invariant<World>({
  name: 'truthful-deregistration',
  sentence: 'Released implies that the device holds no old MCIM that it could attach with: at every moment.',
  source: 'discard-first 9',
  about: released,
  parts: {
    'not released': (world) => !released(world),
    'no old MCIM': (world) => !holdsOld(world),
  },
});
