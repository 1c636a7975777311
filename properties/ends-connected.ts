import { invariant } from '../checker/index.js';
import { changeBegun, connected, type World } from './world.js';

/** With whom is outcome-agreement. */
export const endsConnected = invariant<World>({
  name: 'ends-connected',
  sentence: 'At rest the device is connected.',
  source: '7 to 13',
  at: 'rest',
  about: changeBegun,
  holds: connected,
});
