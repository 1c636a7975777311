import { recoverable } from '../checker/index.js';
import { connected, type World } from './world.js';

/** No person visits the device: honest actions alone must bring it back. */
export const neverStranded = recoverable<World>({
  name: 'never-stranded',
  sentence: 'From every reachable state honest actions alone can lead to the device being connected.',
  source: '7 to 13',
  about: (world) => !connected(world),
  goal: connected,
});
