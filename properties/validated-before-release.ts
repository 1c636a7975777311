import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import type { World } from './world.js';

/** "If the validation is successful" stands before the report of 5; 6 has no condition of its own. */
export const validatedBeforeRelease = monitor<World>({
  name: 'validated-before-release',
  sentence: 'The new SHO hands out its MCIM only after the PVA validated that device in this transaction.',
  source: '3 to 6',
  about: ({ history }) => history.matches('handedOut'),
  history: observer.createMachine({
    initial: 'notValidated',
    states: {
      notValidated: {
        on: {
          'choose.pva.validation.succeeds': 'validated',
          'send.newSho.mcimDelivery': { guard: ({ event }) => event.event?.mcim !== null, target: 'violated' },
          'send.newSho.subscriptionGrant': 'violated',
        },
      },
      validated: {
        on: {
          'send.newSho.mcimDelivery': { guard: ({ event }) => event.event?.mcim !== null, target: 'handedOut' },
          'send.newSho.subscriptionGrant': 'handedOut',
        },
      },
      handedOut: {},
      violated: { tags: 'violated' },
    },
  }),
});
