import { and, assign, enqueueActions, or, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { avContext, mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { acknowledgementStep, noticeStep, type Order, step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import { atom, sameTerm, type Term, under } from '../vocabulary/terms.js';
import { authorises } from '../vocabulary/tokens.js';

export interface OldShoInput {
  readonly parties: Parties;
  readonly order: Order;
  /** What verifies the token: the token is by the old SHO (step 1). */
  readonly information: Term;
  readonly readings: Pick<ReadingValues, 'release' | 'connectivity'>;
}

export interface OldShoContext extends OldShoInput {
  /** Which subscription of the device it serves, or served last. */
  readonly subscription: number;
  /** Has seen the new SHO's credentials (both-present without isolation). */
  readonly foreignCredentials: boolean;
}

/** The MCIM that the old SHO accepts, or accepted last. */
const subscribed = ({ parties, subscription }: OldShoContext) => mcim(parties.oldSho, parties.m2me, subscription);

/**
 * The old home operator. `serving` and `leaving` (notice taken) accept the old credentials, `released` refuses them.
 * When it releases is the reading `release`; literally it never does.
 */
export const oldSho = setup({
  types: { context: {} as OldShoContext, events: {} as DomainEvent, input: {} as OldShoInput, tags: {} as 'rest' },
  guards: {
    'order: discard first': ({ context }) => context.order === 'discard-first',
    'notice authorised by the token': ({ context, event }) =>
      event.type === 'deregistrationNotice' && authorises(event.token, context.information),
    'notice under the AVs': ({ context, event }) =>
      event.type === 'deregistrationNotice' &&
      sameTerm(event.protection, under(avContext(subscribed(context)), atom('deregistration notice'))),
    'attaching with the current MCIM': ({ context, event }) =>
      event.type === 'attachRequest' && event.mcim.subscription === context.subscription,
    'release: on notification': ({ context }) => context.readings.release === 'on-notification',
    'release: after the acknowledgement is sent': ({ context }) =>
      context.readings.release === 'after-acknowledgement-sent',
    'release: on completion': ({ context }) => context.readings.release === 'on-completion',
  },
  actions: {
    'take the bearer away': enqueueActions(({ context, enqueue }) => {
      if (context.readings.connectivity === 'dies-at-release') {
        enqueue(tell<OldShoContext>('m2me', { type: 'bearerReleased' }));
      }
    }),
    acknowledge: tell<OldShoContext>('m2me', ({ parties }) => ({
      type: 'noticeAcknowledgement',
      device: parties.m2me,
    })),
    accept: tell<OldShoContext>('m2me', ({ parties }) => ({ type: 'attachAccept', operator: parties.oldSho })),
    'begin a new subscription': assign({ subscription: 2 }),
    'grant the subscription': tell<OldShoContext>('ro', (context) => ({
      type: 'subscriptionGrant',
      mcim: subscribed(context),
    })),
  },
}).createMachine({
  id: 'oldSho',
  context: ({ input }) => ({ ...input, subscription: 1, foreignCredentials: false }),
  initial: 'serving',
  on: {
    // RO asks for a new subscription of a device in the pristine state (step 13, failure rule); the old SHO agrees.
    subscriptionRequest: {
      target: '.serving',
      actions: ['begin a new subscription', 'grant the subscription'],
      meta: step(13, 'grants the M2ME a new subscription'),
    },
    // What acts for the old SHO in the device sends it the other set.
    foreignCredentials: { actions: assign({ foreignCredentials: true }) },
  },
  states: {
    serving: {
      tags: 'rest',
      on: {
        // The device attaches with the old MCIM.
        attachRequest: { guard: 'attaching with the current MCIM', actions: 'accept' },
        deregistrationNotice: [
          {
            // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO, which releases it at once.
            guard: and([
              'release: on notification',
              'notice authorised by the token',
              or(['order: discard first', 'notice under the AVs']),
            ]),
            target: 'released.acknowledging',
            actions: 'take the bearer away',
            meta: step(noticeStep, 'takes the notice, and releases the M2ME'),
          },
          {
            // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO.
            guard: and(['notice authorised by the token', or(['order: discard first', 'notice under the AVs'])]),
            target: 'leaving.acknowledging',
            meta: step(noticeStep, 'takes the notice'),
          },
        ],
      },
    },
    leaving: {
      initial: 'acknowledging',
      on: {
        // The device attaches with the old MCIM, which still serves.
        attachRequest: { guard: 'attaching with the current MCIM', actions: 'accept' },
        // The RO tells that the change is complete, and the old SHO releases the M2ME (no step has this).
        changeCompleted: {
          guard: 'release: on completion',
          target: 'released.acknowledged',
          actions: 'take the bearer away',
        },
      },
      states: {
        acknowledging: {
          on: {
            // Step 9 (notify-first), 10 (discard-first): the old SHO acknowledges the receipt of the notice.
            proceed: {
              target: 'acknowledged',
              actions: 'acknowledge',
              meta: step(acknowledgementStep, 'acknowledges the receipt of the notice'),
            },
            // The notice comes again before the acknowledgement went out: one acknowledgement answers both.
            deregistrationNotice: {},
          },
        },
        acknowledged: {
          tags: 'rest',
          on: {
            // The old SHO releases the M2ME.
            proceed: {
              guard: 'release: after the acknowledgement is sent',
              target: '#oldSho.released.acknowledged',
              actions: 'take the bearer away',
            },
            // The M2ME notifies the old SHO once more, which answers again.
            deregistrationNotice: {
              guard: and(['notice authorised by the token', or(['order: discard first', 'notice under the AVs'])]),
              target: 'acknowledging',
              meta: step(noticeStep, 'takes the repeated notice'),
            },
          },
        },
      },
    },
    released: {
      initial: 'acknowledging',
      on: {
        // The old SHO refuses the old credentials.
        attachRequest: {},
      },
      states: {
        acknowledging: {
          on: {
            // Step 9 (notify-first), 10 (discard-first): the old SHO acknowledges the receipt of the notice.
            proceed: {
              target: 'acknowledged',
              actions: 'acknowledge',
              meta: step(acknowledgementStep, 'acknowledges the receipt of the notice'),
            },
            // The notice comes again before the acknowledgement went out: one acknowledgement answers both.
            deregistrationNotice: {},
          },
        },
        acknowledged: {
          tags: 'rest',
          on: {
            // The M2ME notifies the old SHO once more, which answers again.
            deregistrationNotice: {
              guard: and(['notice authorised by the token', or(['order: discard first', 'notice under the AVs'])]),
              target: 'acknowledging',
              meta: step(noticeStep, 'takes the repeated notice'),
            },
          },
        },
      },
    },
  },
});
