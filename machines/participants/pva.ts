import { assign, enqueueActions, not, setup } from 'xstate';
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
  /** The request in hand, and those that came meanwhile. */
  readonly asked: Asked | null;
  readonly waiting: readonly Asked[];
}

/** Who hears an answer: the operator that asked, and where the answer names no device, every role of it that waits. */
const hearers = ({ asked, operators, readings }: PvaContext): readonly string[] =>
  readings['validation-binding'] === 'nothing' ? (operators[asked!.operator] ?? [asked!.operator]) : [asked!.operator];

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
    'more are waiting': ({ context }) => context.waiting.length > 0,
    'evidence of the device in hand': ({ context, event }) =>
      event.type === 'attestation' && event.device === context.asked?.device,
  },
  actions: {
    'take the request': assign(({ event }) =>
      event.type === 'validationRequest' ? { asked: { device: event.device, operator: event.operator } } : {},
    ),
    'let the request wait': assign(({ context, event }) => {
      if (event.type !== 'validationRequest') return {};
      const { device, operator } = event;
      const known = [context.asked, ...context.waiting].some(
        (each) => each?.device === device && each.operator === operator,
      );
      return known ? {} : { waiting: [...context.waiting, { device, operator }] };
    }),
    'turn to the next request': assign(({ context }) => ({
      asked: context.waiting[0] ?? null,
      waiting: context.waiting.slice(1),
    })),
    'ask for evidence': tellParticipant<PvaContext>(({ asked }) => asked!.device, { type: 'attestationRequest' }),
    'report the success': enqueueActions(({ context, enqueue }) => {
      const { device, operator } = context.asked!;
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
      const { device, operator } = context.asked!;
      enqueue(tellParticipant<PvaContext>(() => operator, { type: 'validationRefusal', device, operator }));
    }),
  },
}).createMachine({
  id: 'pva',
  context: ({ input }) => ({ ...input, asked: null, waiting: [] }),
  initial: 'idle',
  states: {
    idle: {
      tags: 'rest',
      on: {
        validationRequest: {
          // Step 3: an operator asks the PVA to validate a device.
          guard: 'may be answered',
          target: 'beginning',
          actions: 'take the request',
          meta: step(3, 'is asked to validate the M2ME'),
        },
      },
    },
    beginning: {
      always: [
        {
          // Step 4: the PVA asks the TRE for evidence.
          guard: 'validation: exchange',
          target: 'awaitingEvidence',
          actions: 'ask for evidence',
          meta: step(4, 'asks the TRE for evidence'),
        },
        // Step 4: the PVA looks into its records.
        { target: 'validating', meta: step(4, 'looks into its records') },
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
        // The PVA answers without having looked.
        'validation.lies': {
          target: 'answered',
          actions: 'report the success',
          meta: step(5, 'reports a success that it did not find'),
        },
        // Step 3: another request waits.
        validationRequest: {
          guard: 'may be answered',
          actions: 'let the request wait',
          meta: step(3, 'is asked for another validation'),
        },
      },
    },
    validating: {
      on: {
        // Step 4: the PVA validates the M2ME; step 5: it reports the success.
        'validation.succeeds': {
          target: 'answered',
          actions: 'report the success',
          meta: step(5, 'validates the M2ME and reports the success'),
        },
        // Step 4: the PVA refuses; step 5 has words for the success only.
        'validation.fails': {
          target: 'answered',
          actions: 'report the refusal',
          meta: step(4, 'refuses the M2ME'),
        },
        // The PVA answers without having looked.
        'validation.lies': {
          target: 'answered',
          actions: 'report the success',
          meta: step(5, 'reports a success that it did not find'),
        },
        // Step 3: another request waits.
        validationRequest: {
          guard: 'may be answered',
          actions: 'let the request wait',
          meta: step(3, 'is asked for another validation'),
        },
      },
    },
    answered: {
      always: [
        // The PVA has answered all who asked.
        { guard: not('more are waiting'), target: 'idle', actions: 'turn to the next request' },
        // The PVA turns to the next operator that asked.
        { target: 'beginning', actions: 'turn to the next request' },
      ],
    },
  },
});
