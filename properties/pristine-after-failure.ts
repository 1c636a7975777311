import { liveness } from '../checker/index.js';
import { failureHistory, failureWatch } from './failure-history.js';
import { fairDevice } from './fairness.js';
import { pristine, type World } from './world.js';

/** From the moment when 12 fails; a change that the device abandons before 12 is not judged here. */
export const pristineAfterFailure = liveness<World>({
  name: 'pristine-after-failure',
  sentence:
    'Failure leads to pristine (fair device, finitely many power losses; a power loss in between excuses nothing). Judged for every procedure, also where the text has no rule.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  ltl: 'G (failed -> F pristine)',
  atoms: { failed: ({ history }) => history.matches('failed'), pristine },
  fairness: fairDevice,
});
