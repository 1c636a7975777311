import { assign, enqueueActions, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { downloadContent, failureProof, pvaVoucher } from '../vocabulary/protection.js';
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

interface Delivery {
  readonly mcim: Term | null;
  readonly token: Term;
}

export interface RegistrationOperatorContext extends RegistrationOperatorInput {
  /** The operator that a discovery query is answered with. */
  readonly record: string;
  /** What step 6 brought, for step 7. */
  readonly delivery: Delivery | null;
  /** What step 6 of another change brought meanwhile, and who (reading: second change, both run). */
  readonly beside: (Delivery & { readonly operator: string }) | null;
  /** What step 12 came to, for step 13, with the device's own word on it. */
  readonly outcome: { readonly success: boolean; readonly proof: Term | null } | null;
}

/** One part of step 7. An MCIM is downloaded in two parts; the bare authorisation (both-present) is one. */
const downloadPart = (part: number, parts: number, { mcim, token }: Delivery) =>
  tell<RegistrationOperatorContext>('m2me', ({ parties, readings }) => ({
    type: 'download',
    content: downloadContent(
      readings.sealing,
      { ro: parties.ro, device: parties.m2me },
      { part, parts, carried: mcim, token },
    ),
  }));

/** The parts of step 7, one message each. */
const downloadOf = (delivery: Delivery) =>
  delivery.mcim === null
    ? [downloadPart(1, 1, delivery)]
    : [downloadPart(1, 2, delivery), downloadPart(2, 2, delivery)];

/**
 * The RO's guards, each named as the reading or the fact that it asks for, and its acts. `registration-operator.ts` says
 * when.
 */
export const registrationOperatorSetup = setup({
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
    'another delivery is there': ({ context }) => context.beside !== null,
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
      for (const part of downloadOf(context.delivery!)) enqueue(part);
    }),
    // Both run: what a second operator delivers goes to the device at once, beside the change in hand.
    'send the other download': enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'mcimDelivery') return;
      for (const part of downloadOf(event)) enqueue(part);
    }),
    'keep the other delivery': assign({
      beside: ({ context, event }) =>
        event.type === 'mcimDelivery'
          ? { operator: event.operator, mcim: event.mcim, token: event.token }
          : context.beside,
    }),
    'turn to the other delivery': assign(({ context }) => {
      const { operator, mcim, token } = context.beside!;
      return {
        delivery: { mcim, token },
        parties: { ...context.parties, newSho: operator },
        beside: null,
        outcome: null,
      };
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
});
