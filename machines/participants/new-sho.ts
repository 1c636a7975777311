import { and, assign, enqueueActions, setup, stateIn } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import type { Term } from '../vocabulary/terms.js';

export interface NewShoInput {
  readonly parties: Parties;
  /** Does step 6 bring its MCIM, or does the device have it already (both-present)? */
  readonly credentials: 'downloaded' | 'both-present';
  readonly readings: Pick<ReadingValues, 'registration' | 'serving-start'>;
}

export interface NewShoContext extends NewShoInput {
  /** The token of step 1, which goes with the MCIM in step 6. */
  readonly token: Term | null;
  /** The device has asked to attach and waits. */
  readonly attachWaiting: boolean;
  /** Has seen the old SHO's credentials (both-present without isolation). */
  readonly foreignCredentials: boolean;
}

/** The new home operator: the change on one side, whether it serves the device on the other. */
export const newSho = setup({
  types: { context: {} as NewShoContext, events: {} as DomainEvent, input: {} as NewShoInput, tags: {} as 'rest' },
  guards: {
    'registration: on success': ({ context }) => context.readings.registration === 'on-success',
    'serves from step 6': ({ context }) => context.readings['serving-start'] === 'at-6',
    'success is reported': ({ event }) => event.type === 'provisioningReport' && event.success,
  },
  actions: {
    'keep the token': assign({
      token: ({ context, event }) => (event.type === 'changeRequest' ? event.token : context.token),
    }),
    register: tell<NewShoContext>('ro', ({ parties }) => ({
      type: 'registration',
      device: parties.m2me,
      operator: parties.newSho,
    })),
    'hand out the MCIM': tell<NewShoContext>('ro', ({ parties, token, credentials }) => ({
      type: 'mcimDelivery',
      mcim: credentials === 'downloaded' ? mcim(parties.newSho, parties.m2me) : null,
      token: token!,
    })),
    accept: tell<NewShoContext>('m2me', ({ parties }) => ({ type: 'attachAccept', operator: parties.newSho })),
    'let the waiting device in': enqueueActions(({ context, enqueue }) => {
      if (context.attachWaiting) {
        enqueue(tell<NewShoContext>('m2me', ({ parties }) => ({ type: 'attachAccept', operator: parties.newSho })));
        enqueue.assign({ attachWaiting: false });
      }
    }),
    'grant a subscription': tell<NewShoContext>('ro', ({ parties }) => ({
      type: 'subscriptionGrant',
      mcim: mcim(parties.newSho, parties.m2me, 2),
    })),
  },
}).createMachine({
  id: 'newSho',
  context: ({ input }) => ({ ...input, token: null, attachWaiting: false, foreignCredentials: false }),
  type: 'parallel',
  on: {
    // What acts for the new SHO in the device sends it the other set.
    foreignCredentials: { actions: assign({ foreignCredentials: true }) },
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
              actions: [
                'keep the token',
                tell<NewShoContext>('pva', ({ parties }) => ({ type: 'validationRequest', device: parties.m2me })),
              ],
              meta: step(3, 'asks the PVA to validate the M2ME'),
            },
          },
        },
        validating: {
          on: {
            // Step 5: the PVA reports the success.
            validationSuccess: { target: 'validated', meta: step(5, 'learns that the validation was successful') },
          },
        },
        validated: {
          on: {
            // Step 6: the new SHO sends its MCIM and the token to the RO.
            proceed: {
              target: 'awaitingAcknowledgement',
              actions: 'hand out the MCIM',
              meta: step(6, 'sends its MCIM and the token to the RO'),
            },
          },
        },
        awaitingAcknowledgement: {
          on: {
            // Step 11: the RO relays the device's acknowledgement.
            relayedAcknowledgement: {
              target: 'awaitingReport',
              meta: step(11, "has the M2ME's acknowledgement from the RO"),
            },
          },
        },
        awaitingReport: {
          on: {
            provisioningReport: [
              {
                // Step 13: the RO reports the success.
                guard: 'success is reported',
                target: 'succeeded',
                meta: step(13, 'learns of the success'),
              },
              {
                // Step 13: the RO reports the failure; where 14 is conditional, the change ends here.
                guard: 'registration: on success',
                target: 'gaveUp',
                meta: step(13, 'learns of the failure'),
              },
              {
                // Step 13: the RO reports the failure.
                target: 'failed',
                meta: step(13, 'learns of the failure'),
              },
            ],
          },
        },
        succeeded: {
          on: {
            // Step 14: the new SHO registers the M2ME with the RO.
            proceed: {
              target: 'registered',
              actions: 'register',
              meta: step(14, 'registers the M2ME as subscribing to it'),
            },
          },
        },
        failed: {
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
      },
      states: {
        notServing: {
          on: {
            // The device attaches before the new SHO serves it: it tries until it gets in.
            attachRequest: { actions: assign({ attachWaiting: true }) },
            // Reading serving-start, at-6: the new SHO accepts its MCIM from when it hands it out.
            proceed: {
              guard: and(['serves from step 6', stateIn({ change: 'validated' })]),
              target: 'serving',
            },
            // Step 13: from the report of the success on, the new SHO serves the device.
            provisioningReport: {
              guard: 'success is reported',
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
