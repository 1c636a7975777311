import { invariant } from '../checker/index.js';
import type { World } from './world.js';

/** "Atomic" is said of the order; whether it reaches the power loss is the reading download-atomicity. */
export const downloadAllOrNothing = invariant<World>({
  name: 'download-all-or-nothing',
  sentence: 'After a power loss the device has the whole validated MCIM or no trace of it.',
  source: '7 "atomic"',
  about: ({ m2me }) => m2me.matches('off'),
  holds: ({ m2me }) => {
    if (!m2me.matches('off')) return true;
    const { download, newMcim, token } = m2me.context;
    const whole = newMcim !== null && newMcim.state !== 'dormant';
    return download === null && (whole || token === null || newMcim?.state === 'dormant');
  },
});
