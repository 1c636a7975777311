import { invariant } from '../checker/index.js';
import { observer } from './observer.js';
import type { World } from './world.js';

/**
 * Where the new SHO is in the change agrees with what it has heard and done: what state-tells-store is to the device. By what it takes the change
 * for, the operator decides whether it counts the device as its own, and what it charges for.
 */
export const newShoTellsChange = invariant<World>({
  name: 'new-sho-tells-change',
  sentence:
    'What the new SHO takes the change for is what happened: untouched until step 1, registered from its 14 on, and given up only after a refusal or a failure that it was told of.',
  source: '1, 5, 13, 14',
  about: ({ history }) => !history.matches('untouched'),
  history: observer.createMachine({
    initial: 'untouched',
    states: {
      untouched: { on: { 'receive.newSho.changeRequest': 'open' } },
      open: {
        on: {
          'receive.newSho.validationRefusal': 'refused',
          'receive.newSho.provisioningReport': {
            guard: ({ event }) => event.event?.success === false,
            target: 'refused',
          },
          'send.newSho.registration': 'registered',
        },
      },
      refused: { on: { 'send.newSho.registration': 'registered' } },
      registered: {},
    },
  }),
  holds: ({ newSho, history }) =>
    newSho.matches({ change: 'idle' }) === history.matches('untouched') &&
    newSho.matches({ change: 'registered' }) === history.matches('registered') &&
    (history.matches('refused') || !newSho.matches({ change: 'gaveUp' })),
});
