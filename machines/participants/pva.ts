import { and, assign, enqueueActions, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { pvaVoucher } from '../vocabulary/protection.js';
import { step } from '../vocabulary/step.js';
import { tellParticipant } from '../vocabulary/tell.js';

export interface PvaInput {
  readonly parties: Parties;
  /** The operators that a subscriber named, each with those of its roles that wait for an answer like its own. */
  readonly operators: Readonly<Record<string, readonly string[]>>;
  readonly readings: Pick<ReadingValues, 'validation' | 'validation-binding' | 'pva-answers' | 'pva-refusal'>;
}

interface Asked {
  readonly device: string;
  readonly operator: string;
}

export interface PvaContext extends PvaInput {
  /** The request in hand, and behind it those that came meanwhile. */
  readonly asked: readonly Asked[];
}

/** The request that the PVA works on, where it works on one. */
const inHand = ({ asked }: PvaContext): Asked => asked[0]!;

/** Who hears an answer: the operator that asked, and where the answer names no device, every role of it that waits. */
function hearers(context: PvaContext): readonly string[] {
  const { operator } = inHand(context);
  return context.readings['validation-binding'] === 'nothing'
    ? (context.operators[operator] ?? [operator])
    : [operator];
}

/**
 * The platform validation authority. It validates from its records, or by an exchange with the TRE (reading: validation),
 * one request after the other.
 */
export const pva = setup({
  types: { context: {} as PvaContext, events: {} as DomainEvent, input: {} as PvaInput, tags: {} as 'rest' },
  guards: {
    'may be answered': ({ context, event }) =>
      event.type === 'validationRequest' &&
      (context.readings['pva-answers'] === 'any-asker' || event.operator in context.operators),
    'validation: exchange': ({ context }) => context.readings.validation === 'exchange',
    'somebody is asking': ({ context }) => context.asked.length > 0,
    'evidence of the device in hand': ({ context, event }) =>
      event.type === 'attestation' && event.device === inHand(context).device,
  },
  actions: {
    'take the request': assign(({ context: { asked }, event }) => {
      if (event.type !== 'validationRequest') return {};
      const { device, operator } = event;
      const known = asked.some((each) => each.device === device && each.operator === operator);
      return known ? {} : { asked: [...asked, { device, operator }] };
    }),
    'turn to the next request': assign({ asked: ({ context }) => context.asked.slice(1) }),
    'ask for evidence': tellParticipant<PvaContext>((context) => inHand(context).device, {
      type: 'attestationRequest',
    }),
    'report the success': enqueueActions(({ context, enqueue }) => {
      const { device, operator } = inHand(context);
      const named = context.readings['validation-binding'] === 'nothing' ? null : device;
      for (const hearer of hearers(context)) {
        enqueue(
          tellParticipant<PvaContext>(() => hearer, {
            type: 'validationSuccess',
            device: named,
            operator,
            voucher: pvaVoucher(context.parties.pva, device, operator),
          }),
        );
      }
    }),
    'report the refusal': enqueueActions(({ context, enqueue }) => {
      if (context.readings['pva-refusal'] === 'silent') return;
      const { device, operator } = inHand(context);
      enqueue(tellParticipant<PvaContext>(() => operator, { type: 'validationRefusal', device, operator }));
    }),
  },
}).createMachine({
  id: 'pva',
  context: ({ input }) => ({ ...input, asked: [] }),
  initial: 'idle',
  on: {
    validationRequest: {
      // Step 3: an operator asks the PVA to validate a device; while another request is in hand, it waits.
      guard: 'may be answered',
      actions: 'take the request',
      meta: step(3, 'is asked to validate the M2ME'),
    },
    // The PVA answers without having looked.
    'validation.lies': {
      guard: 'somebody is asking',
      target: '.idle',
      actions: ['report the success', 'turn to the next request'],
      meta: step(5, 'reports a success that it did not find'),
    },
  },
  states: {
    idle: {
      tags: 'rest',
      always: [
        {
          // Step 4: the PVA asks the TRE for evidence.
          guard: and(['somebody is asking', 'validation: exchange']),
          target: 'awaitingEvidence',
          actions: 'ask for evidence',
          meta: step(4, 'asks the TRE for evidence'),
        },
        {
          // Step 4: the PVA looks into its records.
          guard: 'somebody is asking',
          target: 'validating',
          meta: step(4, 'looks into its records'),
        },
      ],
    },
    awaitingEvidence: {
      on: {
        // Step 4: the TRE sends its evidence.
        attestation: {
          guard: 'evidence of the device in hand',
          target: 'validating',
          meta: step(4, 'has the evidence of the TRE'),
        },
      },
    },
    validating: {
      on: {
        // Step 4: the PVA validates the M2ME; step 5: it reports the success.
        'validation.succeeds': {
          target: 'idle',
          actions: ['report the success', 'turn to the next request'],
          meta: step(5, 'validates the M2ME and reports the success'),
        },
        // Step 4: the PVA refuses; step 5 has words for the success only.
        'validation.fails': {
          target: 'idle',
          actions: ['report the refusal', 'turn to the next request'],
          meta: step(4, 'refuses the M2ME'),
        },
      },
    },
  },
});
