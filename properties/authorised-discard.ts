import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { hasFailed, holdsOld, type World } from './world.js';

const begins = {
  'choose.subscriber.user.changesOperator': 'begun',
  'choose.otherSubscriber.user.changesOperator': 'begun',
} as const;

/** Each change that a subscriber begins authorises one discard. A wipe by the failure rule needs a failure. */
export const authorisedDiscard = monitor<World>({
  name: 'authorised-discard',
  sentence:
    'The device discards only in a transaction that the subscriber started, or by the failure rule after a failure in it.',
  source: '1, 2',
  watch: { holdsOld, failed: hasFailed },
  about: (world) => !holdsOld(world),
  history: observer.createMachine({
    initial: 'notBegun',
    states: {
      notBegun: { on: { ...begins, state: { guard: 'old credentials go', target: 'violated' } } },
      begun: { on: { state: { guard: 'old credentials go', target: 'spent' } } },
      spent: {
        on: {
          ...begins,
          state: {
            guard: ({ event }) =>
              event.was.holdsOld === true && event.is.holdsOld === false && event.was.failed !== true,
            target: 'violated',
          },
        },
      },
      violated: { tags: 'violated' },
    },
  }),
});
