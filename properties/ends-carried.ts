import { invariant } from '../checker/index.js';
import { changeBegun, connected, newIsActive, type World } from './world.js';

/** `connected` asks what the operators would accept; whether the device knows is another matter. */
export const endsCarried = invariant<World>({
  name: 'ends-carried',
  sentence: "At rest the network of the active MCIM's operator carries a device that has power and is connected.",
  source: '7 to 13',
  at: 'rest',
  about: (world) => changeBegun(world) && connected(world) && world.m2me.matches('on'),
  holds: (world) =>
    !connected(world) ||
    !world.m2me.matches('on') ||
    world.m2me.context.session === (newIsActive(world) ? 'new' : 'old'),
});
