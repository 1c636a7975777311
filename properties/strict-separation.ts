import { invariant } from '../checker/index.js';
import { observer } from './observer.js';
import type { World } from './world.js';

/**
 * For both-present. Judged by what each operator has been sent of the other's set, and by whether one's side has changed the
 * other's set, on which then depends what the other can do. The isolation is a "must" of the text.
 */
export const strictSeparation = invariant<World>({
  name: 'strict-separation',
  sentence:
    "Neither operator obtains the other's credentials, and nothing it can see or cause through its own set depends on the other's.",
  source: 'last paragraph of discard-first, "strictly separated"',
  about: ({ m2me }) => m2me.context.oldMcim !== null && m2me.context.newMcim !== null,
  history: observer.createMachine({
    initial: 'separate',
    states: {
      separate: {
        on: {
          'receive.oldSho.foreignCredentials': 'joined',
          'receive.newSho.foreignCredentials': 'joined',
          'choose.m2me.isolation.overwrites': 'joined',
        },
      },
      joined: {},
    },
  }),
  holds: ({ history }) => !history.matches('joined'),
});
