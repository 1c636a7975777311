import { monitor, type Observation } from '../checker/index.js';
import { observer } from './observer.js';
import { hasFailed, holdsOld, newIsActive, pristine, type World } from './world.js';

const changed = (event: Observation): boolean =>
  Object.keys(event.is).some((flag) => flag !== 'failed' && event.is[flag] !== event.was[flag]);

/** The words that decide it: "firstly reverts to the pristine state and then". */
export const pristineFirst = monitor<World>({
  name: 'pristine-first',
  sentence:
    'After a failure the next change of the stored credentials is the wipe to pristine; until then the device attaches to nobody new and starts no provisioning.',
  source: 'notify-first 13, "firstly"',
  watch: {
    holdsOld,
    newIsActive,
    newIsStored: ({ m2me }) => m2me.context.newMcim !== null,
    pristine,
    failed: hasFailed,
  },
  about: ({ history }) => history.matches('failed'),
  history: observer.createMachine({
    initial: 'noFailure',
    states: {
      noFailure: { on: { state: { guard: ({ event }) => event.is.failed === true, target: 'failed' } } },
      failed: {
        on: {
          'send.m2me.attachRequest': { guard: ({ event }) => event.peer !== 'oldSho', target: 'violated' },
          'send.m2me.initialProvisioningRequest': 'violated',
          'choose.m2me.provisioning.*': 'violated',
          state: [
            { guard: ({ event }) => changed(event) && event.is.pristine === true, target: 'reverted' },
            { guard: ({ event }) => changed(event), target: 'violated' },
          ],
        },
      },
      reverted: {},
      violated: { tags: 'violated' },
    },
  }),
});
