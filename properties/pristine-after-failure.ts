import { recoverable } from '../checker/index.js';
import { failureHistory } from './failure-history.js';
import { pristine, type World } from './world.js';

/** Judged for every procedure, also where the text has no rule. */
export const pristineAfterFailure = recoverable<World>({
  name: 'pristine-after-failure',
  sentence: 'Failure leads to pristine (a power loss in between excuses nothing).',
  source: 'notify-first 13',
  watch: { pristine },
  history: failureHistory,
  from: ({ history }) => history.matches('failed'),
  goal: pristine,
});
