import { setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import type { World } from './world.js';

/** What genuine-reversion says of the wipe, said of what follows it. */
export const provisionedAnewFromPristine = monitor<World>({
  name: 'provisioned-anew-from-pristine',
  sentence: 'The device is provisioned anew only after it has reverted to the pristine state.',
  source: 'notify-first 13',
  watch: {
    reverted: ({ m2me }) => m2me.context.reverted,
    anew: ({ m2me }) => m2me.matches({ on: 'provisionedAnew' }),
  },
  about: ({ m2me }) => m2me.matches({ on: 'provisionedAnew' }),
  history: setup({
    types: { events: {} as Observation, tags: {} as 'violated' },
    guards: {
      'it is provisioned anew': ({ event }) => event.is.anew === true,
      'it has reverted': ({ event }) => event.is.reverted === true,
    },
  }).createMachine({
    initial: 'notReverted',
    states: {
      notReverted: {
        on: {
          state: [
            { guard: 'it is provisioned anew', target: 'violated' },
            { guard: 'it has reverted', target: 'reverted' },
          ],
        },
      },
      reverted: {},
      violated: { tags: 'violated' },
    },
  }),
});
