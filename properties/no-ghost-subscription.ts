import { liveness } from '../checker/index.js';
import { fairParties } from './fairness.js';
import { observer } from './observer.js';
import { holdsOld, released, type World } from './world.js';

/** The old credentials are refused: by a release, or because a new subscription has taken their place. */
const refused = (world: World): boolean => released(world) || world.oldSho.context.subscription > 1;

/**
 * A subscription that the old SHO keeps for a device that cannot use it any more is a ghost. What it grants anew later is
 * another subscription.
 */
export const noGhostSubscription = liveness<World>({
  name: 'no-ghost-subscription',
  sentence: 'Discard of any kind leads to release (honest old SHO, finite loss).',
  source: '8 to 10',
  watch: { holdsOld, released: refused },
  history: observer.createMachine({
    initial: 'before',
    states: {
      before: {
        on: {
          state: [
            { guard: ({ event }) => event.is.released === true, target: 'released' },
            { guard: 'old credentials go', target: 'discarded' },
          ],
        },
      },
      discarded: { on: { state: { guard: ({ event }) => event.is.released === true, target: 'released' } } },
      released: {},
    },
  }),
  about: (world) => !holdsOld(world),
  ltl: 'G (discarded -> F released)',
  atoms: {
    discarded: ({ history }) => history.matches('discarded'),
    released: ({ history }) => history.matches('released'),
  },
  fairness: fairParties,
});
