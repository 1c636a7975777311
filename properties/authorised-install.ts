import { assign, setup } from 'xstate';
import { type Invariant, invariant, type Observation } from '../checker/index.js';
import { intendedMcims } from '../machines/composition.js';
import { sameMcim } from '../machines/vocabulary/credentials.js';
import type { World } from './world.js';

/** The transactions by the subscriber that starts them, and the operator that each is about. */
const transactions = { newSho: 'subscriber', returningSho: 'subscriber', otherSho: 'otherSubscriber' } as const;
type Operator = keyof typeof transactions;
const operators = Object.keys(transactions) as readonly Operator[];

interface Seen {
  /** The operators to which a subscriber has begun a change, in the order of the beginnings. */
  readonly begun: readonly Operator[];
  /** Those whose MCIM the device has accepted already. */
  readonly accepted: readonly Operator[];
  readonly unbegun: boolean;
  readonly unnamed: boolean;
  readonly unintended: boolean;
  readonly again: boolean;
}

const accepts = (event: Observation): boolean => event.was.accepted === false && event.is.accepted === true;

/** What the first unjustified acceptance lacks: rungs of one ladder, each judged by itself. */
const history = setup({
  types: { context: {} as Seen, events: {} as Observation },
  guards: { 'the device accepts an MCIM': ({ event }) => accepts(event) },
  actions: {
    'a change begins': assign(({ context, event }) => {
      const first = event.participant === 'otherSubscriber' ? 'otherSho' : 'newSho';
      const operator: Operator = context.begun.includes(first) ? 'returningSho' : first;
      return { begun: [...new Set([...context.begun, operator])].sort() };
    }),
    'judge it': assign(({ context, event }) => {
      const named = operators.find((operator) => event.is[`of ${operator}`] === true);
      const known = named !== undefined && context.begun.includes(named);
      return {
        unbegun: context.unbegun || context.begun.length === 0,
        unnamed: context.unnamed || !known,
        unintended: context.unintended || !known || event.is.intended !== true,
        again: context.again || (named !== undefined && context.accepted.includes(named)),
        accepted: named === undefined ? context.accepted : [...new Set([...context.accepted, named])].sort(),
      };
    }),
  },
}).createMachine({
  context: { begun: [], accepted: [], unbegun: false, unnamed: false, unintended: false, again: false },
  on: {
    'choose.subscriber.user.changesOperator': { actions: 'a change begins' },
    'choose.otherSubscriber.user.changesOperator': { actions: 'a change begins' },
    state: { guard: 'the device accepts an MCIM', actions: 'judge it' },
  },
});

/** The MCIM that the device has accepted in a download, or activated where it was there before. */
const incoming = ({ m2me }: World) => (m2me.context.token === null ? null : (m2me.context.newMcim?.mcim ?? null));

const watch = {
  accepted: (world: World) => incoming(world) !== null,
  intended: (world: World) => intendedMcims.some((each) => sameMcim(each, incoming(world))),
  ...Object.fromEntries(
    operators.map((operator) => [`of ${operator}`, (world: World) => incoming(world)?.operator === operator]),
  ),
};

const seen = (world: World): Seen => world.history.context as unknown as Seen;

const rung = (name: string, says: string, holds: (seen: Seen) => boolean): Invariant<World> =>
  invariant<World>({
    name: `authorised-install-${name}`,
    sentence: `The device accepts an MCIM only if ${says}.`,
    source: '1, 2, 7',
    watch,
    history,
    about: (world) => incoming(world) !== null,
    holds: (world) => holds(seen(world)),
  });

/** Four rungs of one ladder: what was started, for whom, what was intended, and how often. */
export const authorisedInstall: readonly Invariant<World>[] = [
  rung('started', 'some transaction was started', ({ unbegun }) => !unbegun),
  rung(
    'operator',
    'a transaction for this device and the operator of that MCIM was started',
    ({ unnamed }) => !unnamed,
  ),
  rung('intended', 'it is the intended MCIM of such a transaction', ({ unintended }) => !unintended),
  rung('once', 'it was not accepted in that transaction before', ({ again }) => !again),
];
