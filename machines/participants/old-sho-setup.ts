import { and, assign, enqueueActions, or, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { type Mcim, mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import { acknowledgementProtection, isUnderAvs, noticeReadBy } from '../vocabulary/protection.js';
import { tell, tellParticipant } from '../vocabulary/tell.js';
import { type Key, sameTerm, type Term } from '../vocabulary/terms.js';
import { authorises, noticeAuthorisation, type TokenForm } from '../vocabulary/tokens.js';

export interface OldShoInput {
  readonly parties: Parties;
  /** Whose credentials the device gives up: the operator by participant name. */
  readonly operator: string;
  readonly noticeUnderAvs: boolean;
  /** The key that a signed token is verified with. */
  readonly verifiedBy: Key;
  /** The changes of the device that a token may speak of. */
  readonly transactions: readonly number[];
  /** The tokens that it issues where it is asked, by the new SHO; none where it is not the issuer. */
  readonly issues: Readonly<Record<string, Term>>;
  readonly readings: TokenForm &
    Pick<
      ReadingValues,
      | 'release'
      | 'connectivity'
      | 'acknowledgement-protection'
      | 'repeated-notice'
      | 'unused-avs'
      | 'old-sho-takes-back'
    >;
}

export interface OldShoContext extends OldShoInput {
  /** Which subscription of the device it serves, or served last. */
  readonly subscription: number;
  /** Who asks for a token, and for a change to whom (reading: token issuing). */
  readonly asking: readonly { readonly subscriber: string; readonly newSho: string }[];
  /** Whose token authorised the notice under the first subscription, where a token serves once (reading: token freshness). */
  readonly used: number | null;
  /** Has fallen silent: what its network still does. */
  readonly silence: 'none' | 'carries' | 'vanished';
}

/** The MCIM that the old SHO accepts, or accepted last. */
const subscribed = ({ operator, parties, subscription }: OldShoContext): Mcim =>
  mcim(operator, parties.m2me, subscription);

/** The change that a notice is authorised for, by the token or by a proof made with it; null: it is authorised by nothing. */
function authorisedChange(context: OldShoContext, shown: Term | null): number | null {
  if (shown === null) return null;
  const old = subscribed(context);
  const known = (transaction: number) => ({
    signedBy: context.verifiedBy,
    about: { device: context.parties.m2me, old, new: null, transaction },
  });
  // A token that served under one subscription serves under no other, where it serves once.
  const open = context.transactions.filter((each) => context.subscription === 1 || each !== context.used);
  const changeOf = (candidate: Term) =>
    open.find((transaction) => authorises(context.readings, candidate, known(transaction))) ?? null;
  if (context.readings['token-use'] === 'bearer') return changeOf(shown);
  // A proof shows the token that it was made for: it is the proof that this device would make for it.
  const token = proven(shown);
  const isProof = token !== null && sameTerm(shown, noticeAuthorisation(context.readings, token, old));
  return isProof ? changeOf(token) : null;
}

/** The change that a notice is authorised for, as the old SHO reads it. */
const changeNoticed = (context: OldShoContext, event: DomainEvent): number | null =>
  event.type === 'deregistrationNotice'
    ? authorisedChange(context, noticeReadBy(subscribed(context), event.content))
    : null;

const proven = (shown: Term): Term | null => {
  const body = shown.term === 'under' || shown.term === 'signed' ? shown.body : null;
  return body?.term === 'pair' ? body.second : null;
};

/** The old SHO's guards, each named as the reading or the fact that it asks for, and its acts. `old-sho.ts` says when. */
export const oldShoSetup = setup({
  types: { context: {} as OldShoContext, events: {} as DomainEvent, input: {} as OldShoInput, tags: {} as 'rest' },
  guards: {
    /** What the notice must show: the token, and where the procedure asks for it, the protection of the old AVs. */
    'notice in order': and(['notice authorised by the token', or(['no AVs are asked for', 'notice under the AVs'])]),
    'notice authorised by the token': ({ context, event }) => changeNoticed(context, event) !== null,
    'no AVs are asked for': ({ context }) => !context.noticeUnderAvs,
    'notice under the AVs': ({ context, event }) =>
      event.type === 'deregistrationNotice' && isUnderAvs(subscribed(context), event.content),
    'attaching with the current MCIM': ({ context, event }) =>
      event.type === 'attachRequest' && event.mcim.subscription === context.subscription,
    'release: on notification': ({ context }) => context.readings.release === 'on-notification',
    'release: after the acknowledgement is sent': ({ context }) =>
      context.readings.release === 'after-acknowledgement-sent',
    'release: on completion': ({ context }) => context.readings.release === 'on-completion',
    'repeated notice: answered': ({ context }) => context.readings['repeated-notice'] === 'answered',
    'repeated notice: ignored': ({ context }) => context.readings['repeated-notice'] === 'ignored',
    'unused AVs: stay': ({ context }) => context.readings['unused-avs'] === 'stay',
    'its network still carries': ({ context }) => context.silence === 'carries',
    'it issues the token': ({ context, event }) => event.type === 'tokenRequest' && event.newSho in context.issues,
    'asked for it already': ({ context, event }) =>
      event.type === 'tokenRequest' && context.asking.some(({ newSho }) => newSho === event.newSho),
    'somebody is asking': ({ context }) => context.asking.length > 0,
    'taking back: may refuse': ({ context }) => context.readings['old-sho-takes-back'] === 'may-refuse',
  },
  actions: {
    'take the bearer away': enqueueActions(({ context, enqueue }) => {
      if (context.readings.connectivity === 'dies-at-release') {
        enqueue(tell<OldShoContext>('m2me', { type: 'bearerReleased' }));
      }
      if (context.operator !== context.parties.oldSho) {
        // The operator's other role, which serves this subscription, serves it no longer.
        enqueue(tellParticipant<OldShoContext>(({ operator }) => operator, { type: 'subscriptionEnded' }));
      }
    }),
    'remember the token': assign({
      used: ({ context, event }) =>
        context.readings['token-freshness'] === 'one-use' && context.subscription === 1
          ? changeNoticed(context, event)
          : context.used,
    }),
    acknowledge: tell<OldShoContext>('m2me', (context) => ({
      type: 'noticeAcknowledgement',
      device: context.parties.m2me,
      protection: acknowledgementProtection(context.readings['acknowledgement-protection'], subscribed(context)),
    })),
    accept: tell<OldShoContext>('m2me', ({ operator }) => ({ type: 'attachAccept', operator })),
    'begin a new subscription': assign({ subscription: 2 }),
    'grant the subscription': tell<OldShoContext>('ro', (context) => ({
      type: 'subscriptionGrant',
      mcim: subscribed(context),
    })),
    'take the request for a token': assign({
      asking: ({ context, event }) =>
        event.type === 'tokenRequest'
          ? [...context.asking, { subscriber: event.subscriber, newSho: event.newSho }]
          : context.asking,
    }),
    'give the token': tellParticipant<OldShoContext>(
      ({ asking }) => asking[0]!.subscriber,
      ({ issues, asking }) => ({ type: 'tokenGrant', token: issues[asking[0]!.newSho]! }),
    ),
    'turn to the next request': assign({ asking: ({ context }) => context.asking.slice(1) }),
    'fall silent': enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'silence.falls' || context.silence !== 'none') return;
      enqueue.assign({ silence: event.carries ? 'carries' : 'vanished', asking: [] });
      if (!event.carries) enqueue(tell<OldShoContext>('m2me', { type: 'bearerReleased' }));
    }),
  },
});
