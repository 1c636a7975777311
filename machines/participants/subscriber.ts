import { setup } from 'xstate';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import type { Term } from '../vocabulary/terms.js';

/** The subscriber holds the authorisation token beforehand (reading: token issuing). */
export interface SubscriberInput {
  readonly parties: Parties;
  readonly token: Term;
}

/** The M2ME subscriber: decides to change the operator, and tells first the new SHO, then the device. */
export const subscriber = setup({
  types: {
    context: {} as SubscriberInput,
    events: {} as DomainEvent,
    input: {} as SubscriberInput,
    tags: {} as 'rest',
  },
}).createMachine({
  id: 'subscriber',
  context: ({ input }) => input,
  initial: 'content',
  states: {
    content: {
      tags: 'rest',
      on: {
        // Step 1: the subscriber contacts the new SHO and transfers the device's parameters with the token.
        'user.changesOperator': {
          target: 'instructing',
          actions: tell<SubscriberInput>('newSho', ({ parties, token }) => ({
            type: 'changeRequest',
            device: parties.m2me,
            token,
          })),
          meta: step(1, "gives the new SHO the device's parameters and the authorisation token"),
        },
      },
    },
    instructing: {
      on: {
        // Step 2: the subscriber instructs the M2ME, with what lets it verify the token.
        proceed: {
          target: 'changed',
          actions: tell<SubscriberInput>('m2me', ({ token }) => ({ type: 'instruction', information: token })),
          meta: step(2, 'instructs the M2ME to re-provision itself'),
        },
      },
    },
    changed: { type: 'final' },
  },
});
