import { monitor, type Observation } from '../checker/index.js';
import { observer } from './observer.js';
import { holdsOld, reachableDevice, type World } from './world.js';

type Seen = { readonly event: Observation };
const violation = { guard: 'old credentials go', target: '#history.violated' } as const;

/**
 * Until one acknowledgement of this old SHO was sent, and then received by a device that could take it. An attacker that
 * sends the very same message after it had been sent is a duplicate, which stays genuine; another old SHO's is stale.
 */
const acknowledgedBy = (oldSho: string) => ({
  initial: 'notSent',
  states: {
    notSent: { on: { [`send.${oldSho}.noticeAcknowledgement`]: 'sent', state: violation } },
    sent: {
      on: {
        'receive.m2me.noticeAcknowledgement': {
          guard: ({ event }: Seen) => event.was.reachable === true && (event.peer === oldSho || event.forged === true),
          target: 'received',
        },
        state: violation,
      },
    },
    received: {},
  },
});

/** Genuine: sent by the old SHO of this change, and it arrived at a device that could take it. */
export const discardAfterAcknowledgement = monitor<World>({
  name: 'discard-after-acknowledgement',
  sentence:
    "At every discard (any kind) the device has received the old SHO's acknowledgement, genuine; forged and stale ones do not count.",
  source: 'notify-first 10',
  watch: { holdsOld, reachable: reachableDevice },
  about: (world) => !holdsOld(world),
  history: observer.createMachine({
    id: 'history',
    initial: 'first',
    states: {
      first: {
        ...acknowledgedBy('oldSho'),
        on: { state: { guard: 'a further change begins', target: 'further' } },
      },
      further: acknowledgedBy('leavingSho'),
      violated: { tags: 'violated' },
    },
  }),
});
