import { liveness } from '../checker/index.js';
import { fairParties } from './fairness.js';
import { activeOperator, changeBegun, connected, newIsActive, partiesAgree, released, type World } from './world.js';

/** The new SHO and the RO know that the device is the new SHO's. */
const parties = (world: World): boolean =>
  world.ro.context.record === activeOperator(world) && world.newSho.matches({ change: 'registered' });

/** Connected to the new SHO, the RO and the new SHO know; whether the old one released is another matter. */
const arrived = (world: World): boolean => newIsActive(world) && connected(world) && parties(world);

/** Connected, and all agree with whom. */
const returned = (world: World): boolean => connected(world) && partiesAgree(world);

export const progress = liveness<World>({
  name: 'progress',
  sentence:
    'Every transaction leads to success (connected to the new SHO, old released, RO and new SHO know) or to a clean return (connected, and all parties agree with whom).',
  source: 'all',
  ltl: 'G (begun -> F (arrived && released || returned))',
  atoms: { begun: changeBegun, arrived, released, returned },
  fairness: fairParties,
});

const noVeto = (variant: string, says: string, vetoed: (world: World) => boolean) =>
  liveness<World>({
    name: `no-veto-${variant}`,
    sentence: `An old SHO that ${says} cannot keep the device from coming to the new SHO, or from staying connected where it was.`,
    source: '1, 7, 9',
    ltl: 'G (begun && vetoed -> F (arrived || returned && !changing))',
    atoms: { begun: changeBegun, vetoed, arrived, returned, changing: ({ m2me }) => m2me.matches({ on: 'changing' }) },
    fairness: fairParties,
  });

/** Three verdicts: an old SHO that never answers but carries, one that also stops carrying, one that refuses the token. */
export const noVetoes = [
  noVeto('silent', 'never answers but carries', ({ oldSho }) => oldSho.context.silence === 'carries'),
  noVeto('vanished', 'never answers and stops carrying', ({ oldSho }) => oldSho.context.silence === 'vanished'),
  noVeto('refused-token', 'refuses the token', ({ subscriber }) => subscriber.matches('asking')),
];
