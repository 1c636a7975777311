import { assign, setup } from 'xstate';
import { type Invariant, invariant, type Observation } from '../checker/index.js';
import { released, type World } from './world.js';

interface Seen {
  /** Notices of the device that no release has used up, at most two are told apart. */
  readonly open: number;
  /** Notices under the subscription that is in force. */
  readonly current: boolean;
  readonly ever: boolean;
  readonly releasedUnnoticed: boolean;
  readonly releasedUnnoticedInTransaction: boolean;
  readonly releasedTwice: boolean;
}

const history = setup({
  types: { context: {} as Seen, events: {} as Observation },
  guards: { 'the old SHO releases': ({ event }) => event.was.released === false && event.is.released === true },
  actions: {
    'a notice is sent': assign(({ context }) => ({ ever: true, current: true, open: Math.min(2, context.open + 1) })),
    'a new subscription begins': assign({ current: false }),
    'judge the release': assign(({ context }) => ({
      releasedUnnoticed: context.releasedUnnoticed || !context.ever,
      releasedUnnoticedInTransaction: context.releasedUnnoticedInTransaction || !context.current,
      releasedTwice: context.releasedTwice || (context.ever && context.open === 0),
      open: 0,
    })),
  },
}).createMachine({
  context: {
    open: 0,
    current: false,
    ever: false,
    releasedUnnoticed: false,
    releasedUnnoticedInTransaction: false,
    releasedTwice: false,
  },
  on: {
    'send.m2me.deregistrationNotice': { actions: 'a notice is sent' },
    'send.oldSho.subscriptionGrant': { actions: 'a new subscription begins' },
    state: { guard: 'the old SHO releases', actions: 'judge the release' },
  },
});

const verdict = (name: string, says: string, holds: (seen: Seen) => boolean): Invariant<World> =>
  invariant<World>({
    name: `genuine-deregistration-${name}`,
    sentence: says,
    source: '8 / 9, "to avoid that an attacker unregisters a M2ME"',
    watch: { released },
    history,
    about: released,
    holds: ({ history: watched }) => holds(watched.context as unknown as Seen),
  });

/** Three verdicts: ever, in this transaction (for this subscription), and each notice for one release. */
export const genuineDeregistration: readonly Invariant<World>[] = [
  verdict('ever', 'Before each release that device sent the notice, ever.', (seen) => !seen.releasedUnnoticed),
  verdict(
    'in-transaction',
    'Before each release that device sent the notice in this transaction.',
    (seen) => !seen.releasedUnnoticedInTransaction,
  ),
  verdict('once', 'Each notice releases once.', (seen) => !seen.releasedTwice),
];
