import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { newIsActive, type World } from './world.js';

/** The record may be right later: this is about the moment of 14. */
export const registrationTruth = monitor<World>({
  name: 'registration-truth',
  sentence: "At the moment when the RO records the device under X, X's MCIM is active in it.",
  source: '14',
  watch: { newIsActive },
  about: ({ history }) => history.matches('recorded'),
  history: observer.createMachine({
    initial: 'notRecorded',
    states: {
      notRecorded: {
        on: {
          'receive.ro.registration': [
            { guard: ({ event }) => event.is.newIsActive === true, target: 'recorded' },
            { target: 'violated' },
          ],
        },
      },
      recorded: {},
      violated: { tags: 'violated' },
    },
  }),
});
