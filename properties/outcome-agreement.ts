import { invariant } from '../checker/index.js';
import { changeBegun, partiesAgree, type World } from './world.js';

/** The RO's record always names an operator here, so a device without credentials agrees with nobody. */
export const outcomeAgreement = invariant<World>({
  name: 'outcome-agreement',
  sentence:
    'At rest, the device\'s active MCIM, the serving operators and the RO\'s record name the same one operator ("none" only if all say so); a new SHO that only waits does not serve.',
  source: '13, 14',
  at: 'rest',
  about: changeBegun,
  holds: partiesAgree,
});
