import { and, assign, cancel, enqueueActions, or, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { downloadContent, failureProof, pvaVoucher } from '../vocabulary/protection.js';
import { step } from '../vocabulary/step.js';
import { tell, tellParticipant } from '../vocabulary/tell.js';
import { sameTerm, type Term } from '../vocabulary/terms.js';

export interface RegistrationOperatorInput {
  readonly parties: Parties;
  /** The role in which an operator takes its leave of the device, by the operator that is on record. */
  readonly leavingRoles: Readonly<Record<string, string>>;
  /** `nothing`: 6, 7 and 12 fall away (both-present). */
  readonly delivers: 'mcim' | 'authorisation' | 'nothing';
  readonly readings: Pick<
    ReadingValues,
    | 'retransmission'
    | 'release'
    | 'sender-of-6'
    | 'sealing'
    | 'privacy-filtering'
    | 'aid-of-the-ro'
    | 'outcome-report'
    | 'knowledge-of-failure'
    | 'ro-checks-success'
    | 'selected-sho'
    | 'second-change'
  >;
}

export interface RegistrationOperatorContext extends RegistrationOperatorInput {
  /** The operator that a discovery query is answered with. */
  readonly record: string;
  /** What step 6 brought, for step 7. */
  readonly delivery: { readonly mcim: Term | null; readonly token: Term } | null;
  /** What step 12 came to, for step 13, with the device's own word on it. */
  readonly outcome: { readonly success: boolean; readonly proof: Term | null } | null;
}

/** One part of step 7. An MCIM is downloaded in two parts; the bare authorisation (both-present) is one. */
const downloadPart = (part: 1 | 2) =>
  tell<RegistrationOperatorContext>('m2me', ({ parties, delivery, readings }) => {
    const { mcim, token } = delivery!;
    return {
      type: 'download',
      content: downloadContent(
        readings.sealing,
        { ro: parties.ro, device: parties.m2me },
        { part, parts: mcim === null ? 1 : 2, carried: mcim, token },
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
    'the sender of 6 is in order': ({ context, event }) =>
      event.type === 'mcimDelivery' &&
      (context.readings['sender-of-6'] === 'unchecked' ||
        sameTerm(event.voucher, pvaVoucher(context.parties.pva, context.parties.m2me, event.operator))),
    'another operator delivers': ({ context, event }) =>
      event.type === 'mcimDelivery' && event.operator !== context.parties.newSho,
    'second change: replaces': ({ context }) => context.readings['second-change'] === 'replaces',
    'second change: both run': ({ context }) => context.readings['second-change'] === 'both-run',
    'aid of the RO: none': ({ context }) => context.readings['aid-of-the-ro'] === 'device-alone',
    'outcome: the RO infers it': ({ context }) => context.readings['outcome-report'] === 'ro-infers',
    'steps 6 and 7 fall away': ({ context }) => context.delivers === 'nothing',
    'the outcome is known': ({ context }) => context.outcome !== null,
    'registration is in order': ({ context, event }) =>
      event.type === 'registration' &&
      (context.readings['ro-checks-success'] === 'no' ||
        (context.outcome?.success === true && event.operator === context.parties.newSho)),
    'selected SHO: either': ({ context }) => context.readings['selected-sho'] === 'either',
  },
  actions: {
    'keep the delivery': assign(({ context, event }) =>
      event.type === 'mcimDelivery'
        ? {
            delivery: { mcim: event.mcim, token: event.token },
            parties: { ...context.parties, newSho: event.operator },
            outcome: null,
          }
        : {},
    ),
    'send the download': enqueueActions(({ context, enqueue }) => {
      enqueue(downloadPart(1));
      if (context.delivery?.mcim !== null) enqueue(downloadPart(2));
    }),
    // Both run: what a second operator delivers goes to the device at once, beside the change in hand.
    'send the other download': enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'mcimDelivery') return;
      const { mcim, token } = event;
      const parts = mcim === null ? 1 : 2;
      for (const part of [1, 2].slice(0, parts)) {
        enqueue(
          tell<RegistrationOperatorContext>('m2me', ({ parties }) => ({
            type: 'download',
            content: downloadContent(
              context.readings.sealing,
              { ro: parties.ro, device: parties.m2me },
              { part, parts, carried: mcim, token },
            ),
          })),
        );
      }
    }),
    'start the retransmission timer': enqueueActions(({ context, enqueue }) => {
      if (context.readings.retransmission === 'repeat') {
        enqueue.raise({ type: 'timer.retransmission' }, { id: 'retransmission', delay: 'retransmission' });
      }
    }),
    'relay the acknowledgement': tell<RegistrationOperatorContext>('newSho', ({ parties, readings }, event) => {
      const said = event.type === 'downloadAcknowledgement' ? event : { oldSho: null, proof: null };
      return {
        type: 'relayedAcknowledgement',
        device: parties.m2me,
        oldSho: readings['privacy-filtering'] === 'applied' ? null : said.oldSho,
        proof: said.proof,
      };
    }),
    aid: tell<RegistrationOperatorContext>('m2me', ({ parties }) => ({
      type: 'provisioningAid',
      device: parties.m2me,
    })),
    'keep the outcome': assign({
      outcome: ({ context, event }) =>
        event.type === 'provisioningOutcome' ? { success: event.success, proof: event.proof } : context.outcome,
    }),
    'infer the success': assign({ outcome: { success: true, proof: null } }),
    'report the outcome': tell<RegistrationOperatorContext>('newSho', ({ outcome }) => ({
      type: 'provisioningReport',
      success: outcome?.success === true,
      proof: outcome?.proof ?? null,
    })),
    'tell the device of the failure': enqueueActions(({ context, enqueue }) => {
      const learns = context.readings['knowledge-of-failure'];
      if (learns === 'own-tre' || context.outcome?.success !== false) return;
      enqueue(
        tell<RegistrationOperatorContext>('m2me', ({ parties }) => ({
          type: 'failureMessage',
          device: parties.m2me,
          proof: learns === 'ro-message-protected' ? failureProof(parties.ro, parties.m2me) : null,
        })),
      );
    }),
    'tell the old SHO of the completion': enqueueActions(({ context, enqueue }) => {
      if (context.readings.release !== 'on-completion' || context.outcome?.success !== true) return;
      enqueue(
        tellParticipant<RegistrationOperatorContext>(
          ({ leavingRoles, record, parties }) => leavingRoles[record] ?? parties.oldSho,
          ({ parties }) => ({ type: 'changeCompleted', device: parties.m2me }),
        ),
      );
    }),
    record: assign({
      record: ({ context, event }) => (event.type === 'registration' ? event.operator : context.record),
    }),
    'ask the SHO on record': tellParticipant<RegistrationOperatorContext>(
      ({ readings, parties, record }) => (readings['selected-sho'] === 'new-sho' ? parties.newSho : record),
      ({ parties }) => ({ type: 'subscriptionRequest', device: parties.m2me }),
    ),
    'ask the new SHO': tell<RegistrationOperatorContext>('newSho', ({ parties }) => ({
      type: 'subscriptionRequest',
      device: parties.m2me,
    })),
    'provision anew': enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'subscriptionGrant') return;
      const { mcim } = event;
      enqueue(tell<RegistrationOperatorContext>('m2me', { type: 'initialProvisioning', mcim }));
    }),
  },
}).createMachine({
  id: 'ro',
  context: ({ input }) => ({ ...input, record: input.parties.oldSho, delivery: null, outcome: null }),
  type: 'parallel',
  states: {
    change: {
      initial: 'idle',
      on: {
        mcimDelivery: [
          {
            // Step 6: another operator's MCIM takes the place of the open change.
            guard: and(['the sender of 6 is in order', 'another operator delivers', 'second change: replaces']),
            target: '.downloading',
            reenter: true,
            actions: ['keep the delivery', 'send the download'],
            meta: step(7, 'gives up the open change for another, and sends its download to the M2ME'),
          },
          {
            // Step 6: another operator's MCIM goes to the device as well.
            guard: and(['the sender of 6 is in order', 'another operator delivers', 'second change: both run']),
            actions: 'send the other download',
            meta: step(7, 'sends another download to the M2ME as well'),
          },
          // While a change is open, the RO takes no other.
          {},
        ],
      },
      states: {
        idle: {
          tags: 'rest',
          on: {
            // Step 6, 7: the new SHO sends its MCIM and the token; the RO sends them to the device.
            mcimDelivery: {
              guard: 'the sender of 6 is in order',
              target: 'downloading',
              actions: ['keep the delivery', 'send the download'],
              meta: step(7, 'sends the download to the M2ME'),
            },
            // Step 11 of a change whose 6 and 7 fall away (both-present).
            downloadAcknowledgement: {
              guard: 'steps 6 and 7 fall away',
              target: 'relayed',
              actions: 'relay the acknowledgement',
              meta: step(11, 'relays the acknowledgement, filtered, to the new SHO'),
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
            // Between 12 and 13: the device's word on the outcome has overtaken its 11.
            provisioningOutcome: {
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went, before the acknowledgement of the download'),
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
            proceed: [
              {
                // Between 12 and 13: the device has told how it went already.
                guard: 'the outcome is known',
                target: 'informed',
                meta: step(13, 'knows how the provisioning went'),
              },
              {
                // Step 12: the device provisions by itself.
                guard: or(['aid of the RO: none', 'steps 6 and 7 fall away']),
                target: 'aiding',
                meta: step(12, 'leaves the provisioning to the M2ME'),
              },
              // Step 12: the RO aids the device.
              { target: 'aiding', actions: 'aid', meta: step(12, 'aids the M2ME in provisioning') },
            ],
            // Step 11 comes again before the aid went out.
            downloadAcknowledgement: {},
            // Between 12 and 13: the device, which needs no aid, tells how it went.
            provisioningOutcome: {
              target: 'informed',
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went'),
            },
          },
        },
        aiding: {
          on: {
            downloadAcknowledgement: [
              // Step 11 comes again from a device that needs no aid.
              { guard: or(['aid of the RO: none', 'steps 6 and 7 fall away']) },
              // Step 11 comes again: the device misses the aid, and the RO aids once more.
              { actions: 'aid', meta: step(12, 'aids the M2ME once more') },
            ],
            // Between 12 and 13: the device tells how it went.
            provisioningOutcome: {
              target: 'informed',
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went'),
            },
            // Between 12 and 13: no message tells the RO, which takes its aid for the outcome.
            proceed: {
              guard: 'outcome: the RO infers it',
              target: 'informed',
              actions: 'infer the success',
              meta: step(13, 'infers that the provisioning went well'),
            },
          },
        },
        informed: {
          on: {
            // Step 13: the RO reports to the new SHO.
            proceed: {
              target: 'reported',
              actions: ['report the outcome', 'tell the device of the failure', 'tell the old SHO of the completion'],
              meta: step(13, 'reports the outcome to the new SHO'),
            },
          },
        },
        reported: {
          tags: 'rest',
          on: {
            // Step 6, 7 of a further change.
            mcimDelivery: {
              guard: and(['the sender of 6 is in order', 'another operator delivers']),
              target: 'downloading',
              actions: ['keep the delivery', 'send the download'],
              meta: step(7, 'sends the download of a further change to the M2ME'),
            },
          },
        },
      },
    },
    record: {
      initial: 'answering',
      on: {
        // Step 14: the new SHO registers the device for future discovery queries.
        registration: {
          guard: 'registration is in order',
          actions: 'record',
          meta: step(14, 'records the M2ME under the operator that registers it'),
        },
        // Step 13 (failure rule): that SHO grants a subscription; the RO provisions the device.
        subscriptionGrant: { actions: 'provision anew', meta: step(13, 'provisions the M2ME anew') },
      },
      states: {
        answering: {
          on: {
            initialProvisioningRequest: [
              {
                // Step 13 (failure rule): a pristine device asks for initial provisioning; nothing says with whom.
                guard: 'selected SHO: either',
                target: 'selecting',
                meta: step(13, 'is asked for an initial provisioning'),
              },
              {
                // Step 13 (failure rule): a pristine device asks for initial provisioning.
                actions: 'ask the SHO on record',
                meta: step(13, 'asks the SHO on record for a subscription'),
              },
            ],
          },
        },
        selecting: {
          on: {
            // Step 13 (failure rule): the RO turns to the SHO on record.
            'selection.record': {
              target: 'answering',
              actions: 'ask the SHO on record',
              meta: step(13, 'asks the SHO on record for a subscription'),
            },
            // Step 13 (failure rule): the RO turns to the new SHO of the change.
            'selection.newSho': {
              target: 'answering',
              actions: 'ask the new SHO',
              meta: step(13, 'asks the new SHO for a subscription'),
            },
            // The device asks once more.
            initialProvisioningRequest: {},
          },
        },
      },
    },
  },
});
