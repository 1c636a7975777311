import { assign, setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { openDownload } from '../machines/vocabulary/protection.js';
import type { Term } from '../machines/vocabulary/terms.js';
import { inChange, type World } from './world.js';

/** Whose MCIM the part of a download is, by participant name. */
const operatorOf = (event: Observation): string | null =>
  openDownload(event.event?.content as Term, { ro: 'ro', device: 'm2me' })?.mcim?.operator ?? null;

const history = setup({
  types: { context: {} as { readonly sent: string | null }, events: {} as Observation, tags: {} as 'violated' },
}).createMachine({
  context: { sent: null },
  initial: 'sound',
  states: {
    sound: {
      on: {
        'send.ro.download': { actions: assign({ sent: ({ event }) => operatorOf(event) }) },
        state: [
          {
            // The RO sends an MCIM of one operator while the change that it keeps is of another.
            guard: ({ context, event }) =>
              (context.sent !== null && event.is[`in hand: ${context.sent}`] !== true) || event.is.two === true,
            target: 'violated',
          },
          { actions: assign({ sent: null }) },
        ],
      },
    },
    violated: { tags: 'violated' },
  },
});

/** Two open transactions: a further download held while a change is open, or sent for another than the one in hand. */
export const exclusiveTransaction = monitor<World>({
  name: 'exclusive-transaction',
  sentence: 'Neither device nor RO ever has two open transactions of one device.',
  source: '1, 6, 7',
  watch: {
    two: (world) => inChange(world) && world.m2me.context.download !== null,
    ...Object.fromEntries(
      ['newSho', 'otherSho', 'returningSho', 'rogueSho'].map((operator) => [
        `in hand: ${operator}`,
        ({ ro }: World) => ro.context.parties.newSho === operator,
      ]),
    ),
  },
  about: inChange,
  history,
});
