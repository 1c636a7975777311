import { and, assign, enqueueActions, not, or, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { type Mcim, mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { acknowledgementProtection, isUnderAvs, noticeReadBy } from '../vocabulary/protection.js';
import { acknowledgementStep, noticeStep, step } from '../vocabulary/step.js';
import { tell, tellParticipant } from '../vocabulary/tell.js';
import { type Key, sameTerm, type Term } from '../vocabulary/terms.js';
import { authorises, noticeAuthorisation, type TokenForm } from '../vocabulary/tokens.js';

export interface OldShoInput {
  readonly parties: Parties;
  /** Whose credentials the device gives up: the operator by participant name. */
  readonly operator: string;
  readonly noticeUnderAvs: boolean;
  /** The key that a signed token is verified with. */
  readonly verifiedBy: Key;
  /** The changes of the device that a token may speak of. */
  readonly transactions: readonly number[];
  /** The token that it issues where it is asked; null: it is not the issuer. */
  readonly issues: Term | null;
  readonly readings: TokenForm &
    Pick<
      ReadingValues,
      | 'release'
      | 'connectivity'
      | 'acknowledgement-protection'
      | 'repeated-notice'
      | 'unused-avs'
      | 'old-sho-takes-back'
    >;
}

export interface OldShoContext extends OldShoInput {
  /** Which subscription of the device it serves, or served last. */
  readonly subscription: number;
  /** Has fallen silent: what its network still does. */
  readonly silence: 'none' | 'carries' | 'vanished';
  /** Has seen the new SHO's credentials (both-present without isolation). */
  readonly foreignCredentials: boolean;
}

/** The MCIM that the old SHO accepts, or accepted last. */
const subscribed = ({ operator, parties, subscription }: OldShoContext): Mcim =>
  mcim(operator, parties.m2me, subscription);

/** Is this what authorises a notice: the token, or a proof made with it? */
function isAuthorised(context: OldShoContext, shown: Term | null): boolean {
  if (shown === null) return false;
  const old = subscribed(context);
  const known = (transaction: number) => ({
    signedBy: context.verifiedBy,
    about: { device: context.parties.m2me, old, new: null, transaction },
  });
  const isToken = (candidate: Term) =>
    context.transactions.some((transaction) => authorises(context.readings, candidate, known(transaction)));
  if (context.readings['token-use'] === 'bearer') return isToken(shown);
  // A proof shows the token that it was made for: it is the proof that this device would make for it.
  const token = proven(shown);
  return token !== null && isToken(token) && sameTerm(shown, noticeAuthorisation(context.readings, token, old));
}

const proven = (shown: Term): Term | null => {
  const body = shown.term === 'under' || shown.term === 'signed' ? shown.body : null;
  return body?.term === 'pair' ? body.second : null;
};

/**
 * The old home operator. `serving` and `leaving` (notice taken) accept the old credentials, `released` refuses them.
 * When it releases is the reading `release`; literally it never does.
 */
export const oldSho = setup({
  types: { context: {} as OldShoContext, events: {} as DomainEvent, input: {} as OldShoInput, tags: {} as 'rest' },
  guards: {
    'notice authorised by the token': ({ context, event }) =>
      event.type === 'deregistrationNotice' && isAuthorised(context, noticeReadBy(subscribed(context), event.content)),
    'no AVs are asked for': ({ context }) => !context.noticeUnderAvs,
    'notice under the AVs': ({ context, event }) =>
      event.type === 'deregistrationNotice' && isUnderAvs(subscribed(context), event.content),
    'attaching with the current MCIM': ({ context, event }) =>
      event.type === 'attachRequest' && event.mcim.subscription === context.subscription,
    'release: on notification': ({ context }) => context.readings.release === 'on-notification',
    'release: after the acknowledgement is sent': ({ context }) =>
      context.readings.release === 'after-acknowledgement-sent',
    'release: on completion': ({ context }) => context.readings.release === 'on-completion',
    'repeated notice: answered': ({ context }) => context.readings['repeated-notice'] === 'answered',
    'repeated notice: ignored': ({ context }) => context.readings['repeated-notice'] === 'ignored',
    'unused AVs: stay': ({ context }) => context.readings['unused-avs'] === 'stay',
    'its network still carries': ({ context }) => context.silence === 'carries',
    'it issues the token': ({ context }) => context.issues !== null,
    'taking back: may refuse': ({ context }) => context.readings['old-sho-takes-back'] === 'may-refuse',
  },
  actions: {
    'take the bearer away': enqueueActions(({ context, enqueue }) => {
      if (context.readings.connectivity === 'dies-at-release') {
        enqueue(tell<OldShoContext>('m2me', { type: 'bearerReleased' }));
      }
      if (context.operator !== context.parties.oldSho) {
        // The operator's other role, which serves this subscription, serves it no longer.
        enqueue(tellParticipant<OldShoContext>(({ operator }) => operator, { type: 'subscriptionEnded' }));
      }
    }),
    acknowledge: tell<OldShoContext>('m2me', (context) => ({
      type: 'noticeAcknowledgement',
      device: context.parties.m2me,
      protection: acknowledgementProtection(context.readings['acknowledgement-protection'], subscribed(context)),
    })),
    accept: tell<OldShoContext>('m2me', ({ operator }) => ({ type: 'attachAccept', operator })),
    'begin a new subscription': assign({ subscription: 2 }),
    'grant the subscription': tell<OldShoContext>('ro', (context) => ({
      type: 'subscriptionGrant',
      mcim: subscribed(context),
    })),
    'give the token': tell<OldShoContext>('subscriber', ({ issues }) => ({ type: 'tokenGrant', token: issues! })),
    'fall silent': enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'silence.falls' || context.silence !== 'none') return;
      enqueue.assign({ silence: event.carries ? 'carries' : 'vanished' });
      if (!event.carries) enqueue(tell<OldShoContext>('m2me', { type: 'bearerReleased' }));
    }),
  },
}).createMachine({
  id: 'oldSho',
  context: ({ input }) => ({ ...input, subscription: 1, silence: 'none', foreignCredentials: false }),
  initial: 'answering',
  states: {
    answering: {
      initial: 'serving',
      on: {
        subscriptionRequest: [
          {
            // Step 13 (failure rule): the RO asks for a new subscription of a pristine device; the old SHO may refuse.
            guard: 'taking back: may refuse',
            target: '.takingBack',
            meta: step(13, 'is asked to take the M2ME back'),
          },
          {
            // Step 13 (failure rule): the RO asks for a new subscription of a pristine device; the old SHO grants it.
            target: '.serving',
            actions: ['begin a new subscription', 'grant the subscription'],
            meta: step(13, 'grants the M2ME a new subscription'),
          },
        ],
        // What acts for the old SHO in the device sends it the other set.
        foreignCredentials: { actions: assign({ foreignCredentials: true }) },
        // From here the old SHO answers nothing.
        'silence.falls': { target: 'silent.serving', actions: 'fall silent' },
      },
      states: {
        serving: {
          tags: 'rest',
          on: {
            // Step 1: the subscriber asks for the authorisation token.
            tokenRequest: {
              guard: 'it issues the token',
              target: 'issuing',
              meta: step(1, 'is asked for the authorisation token'),
            },
            // The device attaches with the old MCIM.
            attachRequest: { guard: 'attaching with the current MCIM', actions: 'accept' },
            deregistrationNotice: [
              {
                // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO, which releases it at once.
                guard: and([
                  'release: on notification',
                  'notice authorised by the token',
                  or(['no AVs are asked for', 'notice under the AVs']),
                ]),
                target: 'released.acknowledging',
                actions: 'take the bearer away',
                meta: step(noticeStep, 'takes the notice, and releases the M2ME'),
              },
              {
                // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO.
                guard: and(['notice authorised by the token', or(['no AVs are asked for', 'notice under the AVs'])]),
                target: 'leaving.acknowledging',
                meta: step(noticeStep, 'takes the notice'),
              },
            ],
          },
        },
        issuing: {
          on: {
            // Step 1: the old SHO gives the token.
            proceed: { target: 'serving', actions: 'give the token', meta: step(1, 'gives the authorisation token') },
            // Step 1: the old SHO refuses the token.
            'issuing.refused': { target: 'serving', meta: step(1, 'refuses the authorisation token') },
            // The device attaches meanwhile.
            attachRequest: { guard: 'attaching with the current MCIM', actions: 'accept' },
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
                  target: '#oldSho.answering.released.acknowledged',
                  actions: 'take the bearer away',
                },
                deregistrationNotice: [
                  // A repeated notice is ignored.
                  { guard: 'repeated notice: ignored' },
                  {
                    // Step 8 (notify-first), 9 (discard-first): notified once more, it answers again.
                    guard: and([
                      'notice authorised by the token',
                      or(['no AVs are asked for', 'notice under the AVs']),
                    ]),
                    target: 'acknowledging',
                    meta: step(noticeStep, 'takes the repeated notice'),
                  },
                ],
              },
            },
          },
        },
        released: {
          initial: 'acknowledging',
          on: {
            // From here the old SHO answers nothing, and refuses the old credentials as before.
            'silence.falls': { target: '#oldSho.silent.released', actions: 'fall silent' },
            attachRequest: [
              {
                // The serving network still accepts the device with AVs that it holds.
                guard: and(['unused AVs: stay', 'attaching with the current MCIM']),
                actions: 'accept',
              },
              // The old SHO refuses the old credentials.
              {},
            ],
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
                deregistrationNotice: [
                  // A repeated notice is ignored, or can be verified no more.
                  { guard: not('repeated notice: answered') },
                  {
                    // Step 8 (notify-first), 9 (discard-first): notified once more, it answers again.
                    guard: and([
                      'notice authorised by the token',
                      or(['no AVs are asked for', 'notice under the AVs']),
                    ]),
                    target: 'acknowledging',
                    meta: step(noticeStep, 'takes the repeated notice'),
                  },
                ],
              },
            },
          },
        },
        takingBack: {
          on: {
            // Step 13 (failure rule): the old SHO grants a new subscription.
            proceed: {
              target: 'serving',
              actions: ['begin a new subscription', 'grant the subscription'],
              meta: step(13, 'grants the M2ME a new subscription'),
            },
            // Step 13 (failure rule): the old SHO refuses to take the device back.
            'subscription.refused': {
              target: 'released.acknowledged',
              meta: step(13, 'refuses to take the M2ME back'),
            },
            // Asked once more, it has not answered yet.
            subscriptionRequest: {},
          },
        },
      },
    },
    silent: {
      tags: 'rest',
      // Nothing is answered.
      on: { '*': {} },
      initial: 'serving',
      states: {
        serving: {
          on: {
            // Its network still lets the device attach.
            attachRequest: {
              guard: and(['its network still carries', 'attaching with the current MCIM']),
              actions: 'accept',
            },
          },
        },
        released: {},
      },
    },
  },
});
