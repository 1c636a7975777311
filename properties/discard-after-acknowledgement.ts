import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { holdsOld, reachableDevice, type World } from './world.js';

/** Genuine: sent by the old SHO in this run, and it arrived at a device that could take it. */
export const discardAfterAcknowledgement = monitor<World>({
  name: 'discard-after-acknowledgement',
  sentence:
    "At every discard (any kind) the device has received the old SHO's acknowledgement, genuine; forged and stale ones do not count.",
  source: 'notify-first 10',
  watch: { holdsOld, reachable: reachableDevice },
  about: (world) => !holdsOld(world),
  history: observer.createMachine({
    initial: 'notSent',
    states: {
      notSent: {
        on: {
          'send.oldSho.noticeAcknowledgement': 'sent',
          state: { guard: 'old credentials go', target: 'violated' },
        },
      },
      sent: {
        on: {
          'receive.m2me.noticeAcknowledgement': { guard: 'the device is reachable', target: 'received' },
          state: { guard: 'old credentials go', target: 'violated' },
        },
      },
      received: {},
      violated: { tags: 'violated' },
    },
  }),
});
