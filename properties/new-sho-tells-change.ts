import { invariant, type Observation } from '../checker/index.js';
import { observer } from './observer.js';
import type { World } from './world.js';

const successful = { guard: ({ event }: { event: Observation }) => event.event?.success === true, target: 'due' };

/**
 * Once it has handed out its MCIM it has to serve, where it does so from 6 on; else it does from the success on or, where an amendment says
 * so, from an attach on, and until it hears how it went.
 */
function mayServe(newSho: World['newSho'], history: World['history']): boolean {
  const serves = newSho.matches({ service: 'serving' });
  const isDue = history.matches({ service: 'due' });
  const isAttached = history.matches({ service: 'attached' });
  if (newSho.context.readings['serving-start'] === 'at-6')
    return serves || !(isAttached || history.matches({ service: 'handedOut' }));
  if (isDue) return true;
  if (!isAttached || newSho.context.servesFromAttach !== true) return !serves;
  return (
    serves || !(newSho.matches({ change: 'awaitingAcknowledgement' }) || newSho.matches({ change: 'awaitingReport' }))
  );
}

/**
 * Where the new SHO is in the change agrees with what it has heard and done: what state-tells-store is to the device. By it the operator
 * decides whether it counts the device as its own, and carries it.
 */
export const newShoTellsChange = invariant<World>({
  name: 'new-sho-tells-change',
  sentence:
    'What the new SHO takes the change for is what happened: untouched until step 1, registered from its 14 on, given up only after a refusal or a failure that it was told of; and it serves only from the success that it was told of, from a subscription that it granted, or, where the reading says so, from 6 on, and then always; where an amendment says so, from an attach behind 6 on, and then until it hears how it went, or that the subscription has ended.',
  source: '1, 5, 6, 13, 14',
  about: ({ history }) => !history.matches({ change: 'untouched' }),
  history: observer.createMachine({
    type: 'parallel',
    states: {
      change: {
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
      },
      service: {
        initial: 'notDue',
        on: { 'send.newSho.subscriptionGrant': '.due', 'receive.newSho.subscriptionEnded': '.ended' },
        states: {
          notDue: { on: { 'receive.newSho.provisioningReport': successful, 'send.newSho.mcimDelivery': 'handedOut' } },
          handedOut: {
            on: { 'receive.newSho.provisioningReport': successful, 'receive.newSho.attachRequest': 'attached' },
          },
          attached: { on: { 'receive.newSho.provisioningReport': successful } },
          due: {},
          ended: { on: { 'receive.newSho.provisioningReport': successful } },
        },
      },
    },
  }),
  holds: ({ newSho, history }) =>
    newSho.matches({ change: 'idle' }) === history.matches({ change: 'untouched' }) &&
    newSho.matches({ change: 'registered' }) === history.matches({ change: 'registered' }) &&
    (history.matches({ change: 'refused' }) || !newSho.matches({ change: 'gaveUp' })) &&
    mayServe(newSho, history),
});
