import { recoverable } from '../checker/index.js';
import { observer } from './observer.js';
import type { World } from './world.js';

/** The scenario in which an initial provisioning fails as well: 13 knows of no second failure. */
export const provisionsAnewAgain = recoverable<World>({
  name: 'provisions-anew-again',
  sentence: 'After an initial provisioning that failed, honest actions alone can still bring one to its end.',
  source: 'notify-first 13',
  history: observer.createMachine({
    initial: 'noFailure',
    states: { noFailure: { on: { 'choose.m2me.initialProvisioning.fails': 'failed' } }, failed: {} },
  }),
  from: ({ history }) => history.matches('failed'),
  goal: ({ m2me }) => m2me.matches({ on: 'provisionedAnew' }),
});
