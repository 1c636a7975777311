import { and, assign, enqueueActions, not, setup, stateIn } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { type Mcim, mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { deviceProof, handedOut } from '../vocabulary/protection.js';
import { step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import { sameTerm, type Term } from '../vocabulary/terms.js';

export interface NewShoInput {
  readonly parties: Parties;
  /** The MCIM that it hands out in 6, and the one that it grants in an initial provisioning. */
  readonly mcim: Mcim;
  /** Does step 6 bring its MCIM, or does the device have it already? */
  readonly delivers: 'mcim' | 'authorisation' | 'nothing';
  readonly readings: Pick<
    ReadingValues,
    'registration' | 'serving-start' | 'voucher-of-11-and-13' | 'validation-binding' | 'sealing'
  >;
}

export interface NewShoContext extends NewShoInput {
  /** The token of step 1, which goes with the MCIM in step 6. */
  readonly token: Term | null;
  /** The PVA's voucher of step 5. */
  readonly voucher: Term | null;
  /** The device has asked to attach and waits. */
  readonly attachWaiting: boolean;
  /** An amendment's: it serves from when the device attaches, be the success reported or not. */
  readonly servesFromAttach?: boolean;
}

/** The new home operator: the change on one side, whether it serves the device on the other. */
export const newSho = setup({
  types: { context: {} as NewShoContext, events: {} as DomainEvent, input: {} as NewShoInput, tags: {} as 'rest' },
  guards: {
    'registration: on success': ({ context }) => context.readings.registration === 'on-success',
    'serves from step 6': ({ context }) => context.readings['serving-start'] === 'at-6',
    'success is reported': ({ event }) => event.type === 'provisioningReport' && event.success,
    'the answer is about this device': ({ context, event }) =>
      event.type === 'validationSuccess' &&
      (context.readings['validation-binding'] === 'nothing' || event.device === context.parties.m2me),
    'vouched for by the device': ({ context, event }) =>
      context.readings['voucher-of-11-and-13'] === 'ro-word' ||
      (event.type === 'relayedAcknowledgement' &&
        sameTerm(event.proof, deviceProof(context.parties.m2me, 'download acknowledged'))) ||
      (event.type === 'provisioningReport' &&
        sameTerm(event.proof, deviceProof(context.parties.m2me, event.success ? 'success' : 'failure'))),
    'step 6 falls away': ({ context }) => context.delivers === 'nothing',
  },
  actions: {
    'keep the token': assign({
      token: ({ context, event }) => (event.type === 'changeRequest' ? event.token : context.token),
    }),
    'keep the voucher': assign({
      voucher: ({ context, event }) => (event.type === 'validationSuccess' ? event.voucher : context.voucher),
    }),
    'ask the PVA': tell<NewShoContext>('pva', ({ parties }) => ({
      type: 'validationRequest',
      device: parties.m2me,
      operator: parties.newSho,
    })),
    register: tell<NewShoContext>('ro', ({ parties }) => ({
      type: 'registration',
      device: parties.m2me,
      operator: parties.newSho,
    })),
    'hand out the MCIM': tell<NewShoContext>('ro', ({ parties, token, voucher, delivers, readings, mcim }) => ({
      type: 'mcimDelivery',
      operator: parties.newSho,
      mcim: delivers === 'mcim' ? handedOut(readings.sealing, mcim) : null,
      token: token!,
      voucher,
    })),
    accept: tell<NewShoContext>('m2me', ({ parties }) => ({ type: 'attachAccept', operator: parties.newSho })),
    'let the waiting device in': enqueueActions(({ context, enqueue }) => {
      if (context.attachWaiting) {
        enqueue(tell<NewShoContext>('m2me', ({ parties }) => ({ type: 'attachAccept', operator: parties.newSho })));
        enqueue.assign({ attachWaiting: false });
      }
    }),
    'grant a subscription': tell<NewShoContext>('ro', ({ parties, mcim: first }) => ({
      type: 'subscriptionGrant',
      mcim: mcim(parties.newSho, parties.m2me, first.subscription + 1),
    })),
  },
}).createMachine({
  id: 'newSho',
  context: ({ input }) => ({
    ...input,
    token: null,
    voucher: null,
    attachWaiting: false,
  }),
  type: 'parallel',
  on: {
    // What acts for the new SHO in the device sends it the other set.
    foreignCredentials: {},
  },
  states: {
    change: {
      initial: 'idle',
      states: {
        idle: {
          tags: 'rest',
          on: {
            // Step 1, 3: the subscriber brings a device; the new SHO asks the PVA to validate it.
            changeRequest: {
              target: 'validating',
              actions: ['keep the token', 'ask the PVA'],
              meta: step(3, 'asks the PVA to validate the M2ME'),
            },
          },
        },
        validating: {
          on: {
            // Step 5: the PVA reports the success.
            validationSuccess: {
              guard: 'the answer is about this device',
              target: 'validated',
              actions: 'keep the voucher',
              meta: step(5, 'learns that the validation was successful'),
            },
            // Step 5: the PVA reports that it refuses; the change ends here.
            validationRefusal: { target: 'gaveUp', meta: step(5, 'learns that the validation failed') },
          },
        },
        validated: {
          on: {
            proceed: [
              {
                // Both sets are in the device, and 6 falls away.
                guard: 'step 6 falls away',
                target: 'awaitingAcknowledgement',
                meta: step(6, 'has nothing to send'),
              },
              {
                // Step 6: the new SHO sends its MCIM and the token to the RO.
                target: 'awaitingAcknowledgement',
                actions: 'hand out the MCIM',
                meta: step(6, 'sends its MCIM and the token to the RO'),
              },
            ],
          },
        },
        awaitingAcknowledgement: {
          on: {
            // Step 11: the RO relays the device's acknowledgement.
            relayedAcknowledgement: {
              guard: 'vouched for by the device',
              target: 'awaitingReport',
              meta: step(11, "has the M2ME's acknowledgement from the RO"),
            },
          },
        },
        awaitingReport: {
          on: {
            provisioningReport: [
              {
                // Step 13: the RO reports the failure; where 14 is conditional, the change ends here.
                guard: and(['registration: on success', not('success is reported'), 'vouched for by the device']),
                target: 'gaveUp',
                meta: step(13, 'learns of the failure'),
              },
              {
                // Step 13: the RO reports how the provisioning went.
                guard: 'vouched for by the device',
                target: 'informed',
                meta: step(13, 'learns how the provisioning went'),
              },
            ],
          },
        },
        informed: {
          on: {
            // Step 14, literally without a condition: the new SHO registers the M2ME with the RO.
            proceed: {
              target: 'registered',
              actions: 'register',
              meta: step(14, 'registers the M2ME as subscribing to it'),
            },
          },
        },
        registered: { tags: 'rest' },
        gaveUp: { tags: 'rest' },
      },
    },
    service: {
      initial: 'notServing',
      on: {
        // The RO asks for a subscription of a device in the pristine state (step 13, failure rule); the new SHO agrees.
        subscriptionRequest: {
          target: '.serving',
          actions: 'grant a subscription',
          meta: step(13, 'grants the M2ME a subscription'),
        },
        // The operator's leaving role has released the device.
        subscriptionEnded: '.notServing',
      },
      states: {
        notServing: {
          on: {
            // The device attaches where the new SHO does not serve it, not yet or no more: it tries until it gets in.
            attachRequest: { actions: assign({ attachWaiting: true }) },
            // Reading serving-start, at-6: the new SHO accepts its MCIM from when it hands it out.
            proceed: {
              guard: and(['serves from step 6', stateIn({ change: 'validated' })]),
              target: 'serving',
            },
            // Step 13: from the report of the success on, the new SHO serves the device.
            provisioningReport: {
              guard: and(['success is reported', 'vouched for by the device', stateIn({ change: 'awaitingReport' })]),
              target: 'serving',
              meta: step(13, 'begins to serve the M2ME'),
            },
          },
        },
        serving: {
          entry: 'let the waiting device in',
          on: {
            // The device attaches with the new MCIM.
            attachRequest: { actions: 'accept' },
          },
        },
      },
    },
  },
});
