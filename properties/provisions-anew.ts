import { recoverable } from '../checker/index.js';
import { failureHistory, failureWatch } from './failure-history.js';
import type { World } from './world.js';

/** First of two verdicts: it starts. */
export const provisionsAnewStarted = recoverable<World>({
  name: 'provisions-anew-started',
  sentence: 'Pristine after a failure leads to an initial provisioning that is started.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  from: ({ history }) => history.matches('pristine'),
  goal: ({ history }) => history.matches('started'),
});

/** Second of two verdicts: it ends well. */
export const provisionsAnewCompleted = recoverable<World>({
  name: 'provisions-anew-completed',
  sentence: 'Pristine after a failure leads to an initial provisioning that is completed, with the device connected.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  from: ({ history }) => history.matches('pristine') || history.matches('started'),
  goal: ({ history }) => history.matches('completed'),
});
