import { setup } from 'xstate';
import type { Observation } from '../checker/index.js';

/**
 * The start of every history: an XState machine that watches the run. It keeps what the words of a property need
 * ("received", "validated", "failed") and no participant ever sees it.
 */
export const observer = setup({
  types: { events: {} as Observation, tags: {} as 'violated' },
  guards: {
    'old credentials go': ({ event }) => event.was.holdsOld === true && event.is.holdsOld === false,
    'a further change begins': ({ event }) => event.was.holdsOld === false && event.is.holdsOld === true,
    'the device is reachable': ({ event }) => event.was.reachable === true,
  },
});
