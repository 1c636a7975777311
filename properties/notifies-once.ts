import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { inChange, type World } from './world.js';

/**
 * Found missing by mutants that take the notice for any act that is next. A repetition for want of an answer is a timer's, and no act.
 * A device without power may yet go on with its change.
 */
export const notifiesOnce = monitor<World>({
  name: 'notifies-once',
  sentence:
    'The device gives its notice once in a change, as an act of its own; it only repeats it for want of an answer.',
  source: '8, 9',
  watch: { changing: (world) => inChange(world) || world.m2me.matches('off') },
  about: ({ history }) => history.matches('given'),
  history: observer.createMachine({
    initial: 'notGiven',
    states: {
      notGiven: { on: { 'choose.m2me.proceed': 'giving' } },
      giving: { on: { 'send.m2me.deregistrationNotice': 'given', state: 'notGiven' } },
      given: {
        on: {
          'choose.m2me.proceed': 'acting',
          state: { guard: ({ event }) => !event.is.changing, target: 'notGiven' },
        },
      },
      acting: { on: { 'send.m2me.deregistrationNotice': 'again', state: 'given' } },
      again: { tags: 'violated' },
    },
  }),
});
