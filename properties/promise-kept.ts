import { liveness } from '../checker/index.js';
import { fairParties } from './fairness.js';
import { holdsOld, released, type World } from './world.js';

/** notify-first announces what the device "will" do. */
export const promiseKept = liveness<World>({
  name: 'promise-kept',
  sentence: "Released leads to the device's discard.",
  source: 'notify-first 8',
  ltl: 'G (released -> F !holdsOld)',
  atoms: { released, holdsOld },
  fairness: fairParties,
});
