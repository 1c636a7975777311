import { invariant } from '../checker/index.js';
import { platformSecret } from '../machines/environment/attacker/attacker.js';
import type { World } from './world.js';

/** 4 validates the device; nothing ties what 7 delivers to it, unless the MCIM is sealed for the key that was validated. */
export const deliveredAsValidated = invariant<World>({
  name: 'delivered-as-validated',
  sentence: 'The device that stores the MCIM is the one validated, its TRE still sound.',
  source: '4 to 7',
  about: ({ m2me }) => m2me.context.newMcim !== null,
  parts: {
    'no new MCIM': ({ m2me }) => m2me.context.newMcim === null,
    'a dormant one': ({ m2me }) => m2me.context.newMcim?.state === 'dormant',
    'the validated platform, sound': ({ m2me, attacker }) =>
      m2me.context.platform === 'own' && attacker?.knows(platformSecret) !== true,
  },
});
