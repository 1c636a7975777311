import { assign, cancel, enqueueActions, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { type Mcim, mcimTerm, platformKey } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import { atom, pair, sealed, type Term } from '../vocabulary/terms.js';

export interface RegistrationOperatorInput {
  readonly parties: Parties;
  readonly readings: Pick<ReadingValues, 'retransmission' | 'release'>;
}

export interface RegistrationOperatorContext extends RegistrationOperatorInput {
  /** The operator that a discovery query is answered with. */
  readonly record: string;
  /** What step 6 brought, for step 7. */
  readonly delivery: { readonly mcim: Mcim | null; readonly token: Term } | null;
  /** What step 12 came to, for step 13. */
  readonly success: boolean | null;
}

/** One part of step 7. An MCIM is downloaded in two parts; the bare authorisation (both-present) is one. */
const downloadPart = (part: 1 | 2) =>
  tell<RegistrationOperatorContext>('m2me', ({ parties, delivery }) => {
    const { mcim, token } = delivery!;
    return {
      type: 'download',
      part,
      parts: mcim === null ? 1 : 2,
      mcim,
      token,
      protection: sealed(
        platformKey(parties.m2me),
        mcim === null ? token : pair(pair(atom(`part ${part}`), mcimTerm(mcim)), token),
      ),
    };
  });

/** The registration operator: its download and provisioning function (DPF) on one side, its record (DRF) on the other. */
export const registrationOperator = setup({
  types: {
    context: {} as RegistrationOperatorContext,
    events: {} as DomainEvent,
    input: {} as RegistrationOperatorInput,
    tags: {} as 'rest',
  },
  delays: { retransmission: 10_000 },
  guards: {
    'retransmission: repeat': ({ context }) => context.readings.retransmission === 'repeat',
  },
  actions: {
    'keep the delivery': assign({
      delivery: ({ context, event }) =>
        event.type === 'mcimDelivery' ? { mcim: event.mcim, token: event.token } : context.delivery,
    }),
    'send the download': enqueueActions(({ context, enqueue }) => {
      enqueue(downloadPart(1));
      if (context.delivery?.mcim !== null) enqueue(downloadPart(2));
    }),
    'start the retransmission timer': enqueueActions(({ context, enqueue }) => {
      if (context.readings.retransmission === 'repeat') {
        enqueue.raise({ type: 'timer.retransmission' }, { id: 'retransmission', delay: 'retransmission' });
      }
    }),
    'relay the acknowledgement': tell<RegistrationOperatorContext>('newSho', ({ parties }) => ({
      type: 'relayedAcknowledgement',
      device: parties.m2me,
    })),
    aid: tell<RegistrationOperatorContext>('m2me', ({ parties }) => ({
      type: 'provisioningAid',
      device: parties.m2me,
    })),
    'keep the outcome': assign({
      success: ({ context, event }) => (event.type === 'provisioningOutcome' ? event.success : context.success),
    }),
    'report the outcome': tell<RegistrationOperatorContext>('newSho', ({ success }) => ({
      type: 'provisioningReport',
      success: success === true,
    })),
    'tell the old SHO of the completion': enqueueActions(({ context, enqueue }) => {
      if (context.readings.release === 'on-completion' && context.success === true) {
        enqueue(
          tell<RegistrationOperatorContext>('oldSho', ({ parties }) => ({
            type: 'changeCompleted',
            device: parties.m2me,
          })),
        );
      }
    }),
    record: assign({
      record: ({ context, event }) => (event.type === 'registration' ? event.operator : context.record),
    }),
    'ask the SHO on record': enqueueActions(({ context, enqueue }) => {
      const role = context.record === context.parties.oldSho ? 'oldSho' : 'newSho';
      enqueue(
        tell<RegistrationOperatorContext>(role, ({ parties }) => ({
          type: 'subscriptionRequest',
          device: parties.m2me,
        })),
      );
    }),
    'provision anew': enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'subscriptionGrant') return;
      const { mcim } = event;
      enqueue(tell<RegistrationOperatorContext>('m2me', { type: 'initialProvisioning', mcim }));
    }),
  },
}).createMachine({
  id: 'ro',
  context: ({ input }) => ({ ...input, record: input.parties.oldSho, delivery: null, success: null }),
  type: 'parallel',
  states: {
    change: {
      initial: 'idle',
      states: {
        idle: {
          tags: 'rest',
          on: {
            // Step 6, 7: the new SHO sends its MCIM and the token; the RO sends them to the device.
            mcimDelivery: {
              target: 'downloading',
              actions: ['keep the delivery', 'send the download'],
              meta: step(7, 'sends the download to the M2ME'),
            },
          },
        },
        downloading: {
          entry: 'start the retransmission timer',
          exit: cancel('retransmission'),
          on: {
            // Step 7: the RO sends the download once more.
            'timer.retransmission': {
              guard: 'retransmission: repeat',
              actions: ['send the download', 'start the retransmission timer'],
              meta: step(7, 'sends the download to the M2ME once more'),
            },
            // Step 11: the device acknowledges the download; the RO relays it to the new SHO, filtered.
            downloadAcknowledgement: {
              target: 'relayed',
              actions: 'relay the acknowledgement',
              meta: step(11, 'relays the acknowledgement, filtered, to the new SHO'),
            },
          },
        },
        relayed: {
          on: {
            // Step 12: the RO aids the device.
            proceed: { target: 'aiding', actions: 'aid', meta: step(12, 'aids the M2ME in provisioning') },
            // Step 11 comes again before the aid went out.
            downloadAcknowledgement: {},
          },
        },
        aiding: {
          on: {
            // Step 11 comes again: the device misses the aid, and the RO aids once more.
            downloadAcknowledgement: { actions: 'aid', meta: step(12, 'aids the M2ME once more') },
            // Between 12 and 13: the device tells how it went.
            provisioningOutcome: {
              target: 'informed',
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went'),
            },
          },
        },
        informed: {
          on: {
            // Step 13: the RO reports to the new SHO.
            proceed: {
              target: 'reported',
              actions: ['report the outcome', 'tell the old SHO of the completion'],
              meta: step(13, 'reports the outcome to the new SHO'),
            },
          },
        },
        reported: { tags: 'rest' },
      },
    },
    record: {
      on: {
        // Step 14: the new SHO registers the device for future discovery queries.
        registration: { actions: 'record', meta: step(14, 'records the M2ME under the operator that registers it') },
        // Step 13 (failure rule): a device in the pristine state asks for initial provisioning.
        initialProvisioningRequest: {
          actions: 'ask the SHO on record',
          meta: step(13, 'asks the SHO on record for a subscription'),
        },
        // Step 13 (failure rule): the SHO on record grants a subscription; the RO provisions the device.
        subscriptionGrant: { actions: 'provision anew', meta: step(13, 'provisions the M2ME anew') },
      },
    },
  },
});
