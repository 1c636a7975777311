import { monitor, type Observation } from '../checker/index.js';
import { observer } from './observer.js';
import { holdsOld, newIsActive, pristine, type World } from './world.js';

const changed = (event: Observation): boolean =>
  Object.keys(event.is).some((flag) => event.is[flag] !== event.was[flag]);

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
  },
  about: ({ history }) => history.matches('failed'),
  history: observer.createMachine({
    initial: 'noFailure',
    states: {
      noFailure: { on: { 'choose.m2me.provisioning.fails': 'failed' } },
      failed: {
        on: {
          'send.m2me.attachRequest': { guard: ({ event }) => event.peer === 'newSho', target: 'violated' },
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
