import { invariant } from '../checker/index.js';
import type { World } from './world.js';

/** "Atomic" is said of the order; whether it reaches the power loss is the reading download-atomicity. */
export const downloadAllOrNothing = invariant<World>({
  name: 'download-all-or-nothing',
  sentence: 'After a power loss the device has the whole validated MCIM or no trace of it.',
  source: '7 "atomic"',
  about: ({ m2me }) => m2me.matches('off'),
  parts: {
    'it has power': ({ m2me }) => !m2me.matches('off'),
    'the whole MCIM': ({ m2me: { context } }) =>
      context.download === null && context.newMcim !== null && context.newMcim.state !== 'dormant',
    'no trace of it': ({ m2me: { context } }) => context.download === null && context.token === null,
    'a dormant MCIM': ({ m2me: { context } }) => context.download === null && context.newMcim?.state === 'dormant',
  },
});
