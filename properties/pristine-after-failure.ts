import { recoverable } from '../checker/index.js';
import { failureHistory, failureWatch } from './failure-history.js';
import { pristine, type World } from './world.js';

/** From the moment when 12 fails; a change that the device abandons before 12 is not judged here. */
export const pristineAfterFailure = recoverable<World>({
  name: 'pristine-after-failure',
  sentence:
    'Failure leads to pristine (fair device, finitely many power losses; a power loss in between excuses nothing). Judged for every procedure, also where the text has no rule.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  from: ({ history }) => history.matches('failed'),
  goal: pristine,
});
