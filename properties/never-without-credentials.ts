import { invariant } from '../checker/index.js';
import { credentials, holdsOld, type World } from './world.js';

/** The discard stands before the provisioning in both texts: "before installing the new MCIM". */
export const neverWithoutCredentials = invariant<World>({
  name: 'never-without-credentials',
  sentence: 'At every moment: old MCIM in the TRE, or new one active, or pristine with usable initial connectivity.',
  source: '8 to 12',
  about: (world) => !holdsOld(world),
  parts: credentials,
});
