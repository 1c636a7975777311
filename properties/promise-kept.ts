import { recoverable } from '../checker/index.js';
import { holdsOld, released, type World } from './world.js';

/** notify-first announces what the device "will" do. */
export const promiseKept = recoverable<World>({
  name: 'promise-kept',
  sentence: "Released leads to the device's discard.",
  source: 'notify-first 8',
  from: (world) => released(world) && holdsOld(world),
  goal: (world) => !holdsOld(world),
});
