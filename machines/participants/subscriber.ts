import { and, assign, not, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import type { Mcim } from '../vocabulary/credentials.js';
import type { DomainEvent, Information } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { instructionProof } from '../vocabulary/protection.js';
import { step } from '../vocabulary/step.js';
import { tell, tellParticipant } from '../vocabulary/tell.js';
import type { Key, Term } from '../vocabulary/terms.js';

/** One change that the subscriber has in mind. */
export interface PlannedChange {
  readonly parties: Parties;
  /** The credentials that the device is to get. */
  readonly new: Mcim;
  /** The token, where the subscriber holds it beforehand. */
  readonly token: Term;
  /** The key that a signed token is verified with. */
  readonly verifiedBy: Key;
  /** Whom to ask for the token, by participant name; null: the subscriber issues it. */
  readonly issuer: string | null;
}

export interface SubscriberInput {
  /** The changes that it may begin, one after the other. */
  readonly changes: readonly PlannedChange[];
  readonly readings: Pick<ReadingValues, 'token-issuing' | 'step-2-information' | 'instruction'>;
}

export interface SubscriberContext extends SubscriberInput {
  readonly parties: Parties;
  /** How many changes it has begun. */
  readonly begun: number;
}

const inHand = ({ changes, begun }: SubscriberContext): PlannedChange => changes[begun - 1]!;
const next = ({ changes, begun }: SubscriberContext): PlannedChange | undefined => changes[begun];

/** What step 2 tells of the incoming MCIM. */
function informationOf(context: SubscriberContext): Information {
  const { verifiedBy, new: credentials } = inHand(context);
  const told = context.readings['step-2-information'];
  return {
    verifiedBy,
    newSho: told === 'verifies-token' ? null : credentials.operator,
    mcim: told === 'pins-mcim' ? credentials : null,
  };
}

/** The M2ME subscriber: decides to change the operator, and tells first the new SHO, then the device. */
export const subscriber = setup({
  types: {
    context: {} as SubscriberContext,
    events: {} as DomainEvent,
    input: {} as SubscriberInput,
    tags: {} as 'rest',
  },
  guards: {
    'a change is in mind': ({ context }) => next(context) !== undefined,
    'token issuing: asked': ({ context }) =>
      context.readings['token-issuing'] === 'asked' && (next(context)?.issuer ?? null) !== null,
  },
  actions: {
    'turn to the next change': assign(({ context }) => ({
      begun: context.begun + 1,
      parties: context.changes[context.begun]!.parties,
    })),
    'ask for a token': tellParticipant<SubscriberContext>(
      (context) => inHand(context).issuer!,
      ({ parties }) => ({
        type: 'tokenRequest',
        device: parties.m2me,
        subscriber: parties.subscriber,
        newSho: parties.newSho,
      }),
    ),
    'contact the new SHO': tell<SubscriberContext>('newSho', (context, event) => ({
      type: 'changeRequest',
      device: context.parties.m2me,
      token: event.type === 'tokenGrant' ? event.token : inHand(context).token,
    })),
    'instruct the device': tell<SubscriberContext>('m2me', (context) => ({
      type: 'instruction',
      information: informationOf(context),
      proof:
        context.readings.instruction === 'authenticated'
          ? instructionProof(context.parties.subscriber, context.parties.m2me)
          : null,
    })),
  },
}).createMachine({
  id: 'subscriber',
  context: ({ input }) => ({ ...input, parties: input.changes[0]!.parties, begun: 0 }),
  initial: 'content',
  on: {
    // A token that it has not asked for, or that somebody asked for in its name.
    tokenGrant: {},
  },
  states: {
    content: {
      tags: 'rest',
      on: {
        'user.changesOperator': [
          {
            // Step 1: the subscriber asks the issuer for the authorisation token (no step shows it).
            guard: and(['a change is in mind', 'token issuing: asked']),
            target: 'asking',
            actions: ['turn to the next change', 'ask for a token'],
            meta: step(1, 'asks the issuer for the authorisation token'),
          },
          {
            // Step 1: the subscriber contacts the new SHO and transfers the device's parameters with the token.
            guard: and(['a change is in mind', not('token issuing: asked')]),
            target: 'instructing',
            actions: ['turn to the next change', 'contact the new SHO'],
            meta: step(1, "gives the new SHO the device's parameters and the authorisation token"),
          },
        ],
      },
    },
    asking: {
      on: {
        // Step 1: the issuer gives the token; the subscriber contacts the new SHO.
        tokenGrant: {
          target: 'instructing',
          actions: 'contact the new SHO',
          meta: step(1, "gives the new SHO the device's parameters and the authorisation token"),
        },
      },
    },
    watching: {
      tags: 'rest',
      on: {
        // The subscriber sees that the device works with its new operator; another change may come to mind.
        changeSeen: 'content',
      },
    },
    instructing: {
      on: {
        // Step 2: the subscriber instructs the M2ME, with what lets it determine what is authorised.
        proceed: {
          target: 'watching',
          actions: 'instruct the device',
          meta: step(2, 'instructs the M2ME to re-provision itself'),
        },
      },
    },
  },
});
