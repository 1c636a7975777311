import { and, not } from 'xstate';
import { acknowledgementStep, noticeStep, step } from '../vocabulary/step.js';
import { oldShoSetup } from './old-sho-setup.js';

/** The notice is taken, and its acknowledgement has not gone out yet; where from is whether the old SHO has released. */
const acknowledging = oldShoSetup.createStateConfig({
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
});

/** Step 8 (notify-first), 9 (discard-first): notified once more, it answers again. */
const answersAgain = {
  guard: 'notice in order',
  target: 'acknowledging',
  meta: step(noticeStep, 'takes the repeated notice'),
} as const;

/**
 * The old home operator. `serving` and `leaving` (notice taken) accept the old credentials, `released` refuses them.
 * When it releases is the reading `release`; literally it never does.
 */
export const oldSho = oldShoSetup.createMachine({
  id: 'oldSho',
  context: ({ input }) => ({
    ...input,
    subscription: 1,
    asking: [],
    used: null,
    silence: 'none',
  }),
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
        // Somebody asks it for a token that it does not issue, or not any more.
        tokenRequest: {},
        // Step 1: the old SHO gives the token.
        proceed: {
          guard: 'somebody is asking',
          actions: ['give the token', 'turn to the next request'],
          meta: step(1, 'gives the authorisation token'),
        },
        // Step 1: the old SHO refuses the token.
        'issuing.refused': {
          guard: 'somebody is asking',
          actions: 'turn to the next request',
          meta: step(1, 'refuses the authorisation token'),
        },
        // What acts for the old SHO in the device sends it the other set.
        foreignCredentials: {},
        // From here the old SHO answers nothing.
        'silence.falls': { target: 'silent.serving', actions: 'fall silent' },
      },
      states: {
        serving: {
          tags: 'rest',
          on: {
            tokenRequest: [
              // The same request once more, which is answered once.
              { guard: 'asked for it already' },
              {
                // Step 1: the subscriber asks for the authorisation token.
                guard: 'it issues the token',
                actions: 'take the request for a token',
                meta: step(1, 'is asked for the authorisation token'),
              },
            ],
            // The device attaches with the old MCIM.
            attachRequest: { guard: 'attaching with the current MCIM', actions: 'accept' },
            deregistrationNotice: [
              {
                // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO, which releases it at once.
                guard: and(['release: on notification', 'notice in order']),
                target: 'released.acknowledging',
                actions: ['remember the token', 'take the bearer away'],
                meta: step(noticeStep, 'takes the notice, and releases the M2ME'),
              },
              {
                // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO.
                guard: 'notice in order',
                target: 'leaving.acknowledging',
                actions: 'remember the token',
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
            acknowledging,
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
                  // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO once more.
                  answersAgain,
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
            acknowledging,
            acknowledged: {
              tags: 'rest',
              on: {
                deregistrationNotice: [
                  // A repeated notice is ignored, or can be verified no more.
                  { guard: not('repeated notice: answered') },
                  // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO once more.
                  answersAgain,
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
