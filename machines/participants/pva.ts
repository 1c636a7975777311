import { setup } from 'xstate';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';

export interface PvaInput {
  readonly parties: Parties;
}

/** The platform validation authority. It validates from its records (reading: validation); no message to the device is named. */
export const pva = setup({
  types: { context: {} as PvaInput, events: {} as DomainEvent, input: {} as PvaInput, tags: {} as 'rest' },
}).createMachine({
  id: 'pva',
  context: ({ input }) => input,
  initial: 'idle',
  states: {
    idle: {
      tags: 'rest',
      on: {
        // Step 3: the new SHO asks the PVA to validate the M2ME.
        validationRequest: { target: 'validating', meta: step(3, 'is asked to validate the M2ME') },
      },
    },
    validating: {
      on: {
        // Step 4: the PVA validates the M2ME; step 5: it reports the success to the new SHO.
        'validation.succeeds': {
          target: 'idle',
          actions: tell<PvaInput>('newSho', ({ parties }) => ({ type: 'validationSuccess', device: parties.m2me })),
          meta: step(5, 'validates the M2ME and reports the success'),
        },
        // Step 4: the PVA refuses; step 5 has words for the success only.
        'validation.fails': { target: 'idle', meta: step(4, 'refuses the M2ME, and reports nothing') },
      },
    },
  },
});
