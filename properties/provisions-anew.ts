import { liveness } from '../checker/index.js';
import { failureHistory, failureWatch } from './failure-history.js';
import { fairDevice, fairProvisioning } from './fairness.js';
import type { World } from './world.js';

/** First of two verdicts: it starts. */
export const provisionsAnewStarted = liveness<World>({
  name: 'provisions-anew-started',
  sentence: 'Pristine after a failure leads to an initial provisioning that is started.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  ltl: 'G (pristine -> F started)',
  atoms: {
    pristine: ({ history }) => history.matches('pristine'),
    started: ({ history }) => history.matches('started'),
  },
  fairness: fairDevice,
});

/** Second of two verdicts: it ends well. */
export const provisionsAnewCompleted = liveness<World>({
  name: 'provisions-anew-completed',
  sentence: 'Pristine after a failure leads to an initial provisioning that is completed, with the device connected.',
  source: 'notify-first 13',
  watch: failureWatch,
  history: failureHistory,
  ltl: 'G (pristine -> F completed)',
  atoms: {
    pristine: ({ history }) => history.matches('pristine'),
    completed: ({ history }) => history.matches('completed'),
  },
  fairness: fairProvisioning,
});
