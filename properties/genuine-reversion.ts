import { monitor } from '../checker/index.js';
import { observer } from './observer.js';
import { hasFailed, type World } from './world.js';

/** A device that believes whoever tells it of a failure, or that boots into pristine, wipes itself without one. */
export const genuineReversion = monitor<World>({
  name: 'genuine-reversion',
  sentence: 'The device wipes itself only after a failure.',
  source: '13',
  watch: { reverted: ({ m2me }) => m2me.context.reverted, failed: hasFailed },
  about: ({ m2me }) => m2me.context.reverted,
  history: observer.createMachine({
    initial: 'noFailure',
    states: {
      noFailure: {
        on: {
          state: [
            { guard: ({ event }) => event.is.reverted === true, target: 'violated' },
            { guard: ({ event }) => event.is.failed === true, target: 'failed' },
          ],
        },
      },
      failed: {},
      violated: { tags: 'violated' },
    },
  }),
});
