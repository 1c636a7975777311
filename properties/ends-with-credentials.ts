import { invariant } from '../checker/index.js';
import { changeBegun, credentials, type World } from './world.js';

/** A gap on the way is never-without-credentials; this is about the end. */
export const endsWithCredentials = invariant<World>({
  name: 'ends-with-credentials',
  sentence: 'At rest: old MCIM in the TRE, or new one active, or pristine with usable initial connectivity.',
  source: '8 to 13',
  at: 'rest',
  about: changeBegun,
  parts: credentials,
});
