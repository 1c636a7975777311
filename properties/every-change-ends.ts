import { recoverable } from '../checker/index.js';
import { changeBegun, type World } from './world.js';

/** Whoever has a part in a change, and none of it open: each machine tags the states in which it waits for nothing more. */
const hasEnded = ({ m2me, ...world }: World): boolean =>
  [m2me, world.subscriber, world.ro, world.newSho, world.otherSho, world.returningSho].every(
    (participant) => participant === undefined || participant.hasTag('rest'),
  );

/** Well or badly: how, is for progress and outcome-agreement. */
export const everyChangeEnds = recoverable<World>({
  name: 'every-change-ends',
  sentence:
    'From every reachable state honest actions alone can end the change for all: neither the subscriber nor the device, the new SHO or the RO is left in the middle of it.',
  source: 'all',
  from: changeBegun,
  goal: hasEnded,
});
