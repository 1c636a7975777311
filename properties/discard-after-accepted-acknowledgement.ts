import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { holdsOld, type World } from './world.js';

/** The weaker twin of discard-after-acknowledgement: what the device believes, right or wrong. */
export const discardAfterAcceptedAcknowledgement = monitor<World>({
  name: 'discard-after-accepted-acknowledgement',
  sentence: 'At every discard (any kind) the device has received something that it took for the acknowledgement.',
  source: 'notify-first 10',
  watch: { holdsOld, accepted: ({ m2me }) => m2me.context.acknowledged },
  about: (world) => !holdsOld(world),
  history: observer.createMachine({
    initial: 'notAccepted',
    states: {
      notAccepted: {
        on: {
          state: [
            { guard: 'old credentials go', target: 'violated' },
            { guard: ({ event }) => event.is.accepted === true, target: 'accepted' },
          ],
        },
      },
      accepted: { on: { state: { guard: 'a further change begins', target: 'notAccepted' } } },
      violated: { tags: 'violated' },
    },
  }),
});
