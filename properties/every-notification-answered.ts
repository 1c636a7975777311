import { liveness } from '../checker/index.js';
import { fairParties } from './fairness.js';
import type { World } from './world.js';

/** From the moment when the device has sent its notice and waits. */
export const everyNotificationAnswered = liveness<World>({
  name: 'every-notification-answered',
  sentence: 'Each notice the device sends leads to an acknowledgement received (honest old SHO, finite loss).',
  source: '8 to 10',
  ltl: 'G (waiting -> F acknowledged)',
  atoms: {
    waiting: ({ m2me }) => m2me.matches({ on: { changing: 'awaitingAcknowledgement' } }),
    acknowledged: ({ m2me }) => m2me.context.acknowledged,
  },
  fairness: fairParties,
});
