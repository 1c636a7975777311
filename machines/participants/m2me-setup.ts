import { type AnyActorRef, assign, enqueueActions, setup } from 'xstate';
import { avContext } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import {
  acknowledgementProtection,
  deviceProof,
  failureProof,
  instructionProof,
  noticeUnderAvs,
} from '../vocabulary/protection.js';
import { tell, tellParticipant } from '../vocabulary/tell.js';
import { sameTerm } from '../vocabulary/terms.js';
import { noticeAuthorisation } from '../vocabulary/tokens.js';
import {
  active,
  afterPowerLoss,
  bearerIsUp,
  discarded,
  forgotten,
  informationAfter,
  isAuthorised,
  isComplete,
  type M2meContext,
  type M2meInput,
  next,
  partIn,
  verifier,
  wiped,
  withoutBearer,
  withPart,
} from './m2me-store.js';

/** The download that an event completes, if the device can judge it: with what verifies its token. */
function judged(context: M2meContext, event: DomainEvent): boolean | null {
  const download = withPart(context, event);
  const information = verifier(context, event);
  return isComplete(download) && information !== null ? isAuthorised(context, download, information) : null;
}

/** For whom something in the device reaches into the other operator's set; null: the event is another. */
const reachesAcross = (event: DomainEvent) =>
  event.type === 'isolation.breach' || event.type === 'isolation.overwrites' ? event.by : null;

/** What makes the new SHO believe 11 and 13, where it asks for the device's own word. */
const proofOf = (context: M2meContext, what: 'download acknowledged' | 'success' | 'failure') =>
  context.readings['voucher-of-11-and-13'] === 'device-proof' ? deviceProof(context.parties.m2me, what) : null;

/**
 * The device's guards, each named as the reading or the fact that it asks for, and what its acts do to what it stores.
 * `m2me.ts` says when.
 */
export const m2meSetup = setup({
  types: { context: {} as M2meContext, events: {} as DomainEvent, input: {} as M2meInput, tags: {} as 'rest' },
  delays: { retransmission: 10_000, acknowledgement: 10_000, patience: 60_000, carriage: 60_000 },
  guards: {
    'next: discard': ({ context }) => context.acts[context.done] === 'discard',
    'next: notify the old SHO': ({ context }) => context.acts[context.done] === 'notify',
    'next: notify, and await the acknowledgement': ({ context }) =>
      context.acts[context.done] === 'notify' && context.acts[context.done + 1] === 'await acknowledgement',
    'next: acknowledge the download': ({ context }) => context.acts[context.done] === 'acknowledge download',
    'next: acknowledge the download, and provision': ({ context }) =>
      context.acts[context.done] === 'acknowledge download' && context.acts[context.done + 1] === 'provision',
    'the notice is sent': ({ context }) => context.acts.slice(0, context.done).includes('notify'),
    'nothing is done yet': ({ context }) => context.done === 0,
    'bearer is up': ({ context }) => bearerIsUp(context),
    'may be provisioned anew': ({ context }) =>
      context.readings['initial-connectivity'] !== 'never' &&
      context.readings.failure !== 'literal-self-reference' &&
      context.pcid &&
      !context.asked,
    'asked for initial provisioning': ({ context }) => context.asked,
    'the notice can be made': ({ context }) =>
      context.token !== null && (!context.noticeUnderAvs || context.avs !== null),
    'has what 11 acknowledges': ({ context }) =>
      context.readings['content-of-11'] === 'download' ||
      (context.readings['content-of-11'] === 'discard' ? context.oldMcim === null : context.acknowledged),
    'old MCIM is there': ({ context }) => context.oldMcim !== null,
    'new MCIM is there': ({ context }) => context.newMcim !== null,
    'new MCIM is active': ({ context }) => context.newMcim?.state === 'active',
    'attaching to this operator': ({ context, event }) =>
      event.type === 'attachAccept' &&
      active(context)?.operator === event.operator &&
      (context.session === 'attaching' || (context.session === 'old' && context.newMcim?.state === 'active')),
    'carried by the old SHO': ({ context }) => context.session === 'old',
    'instruction: believed': ({ context, event }) =>
      event.type === 'instruction' &&
      (context.readings.instruction === 'anybody' ||
        sameTerm(event.proof, instructionProof(context.parties.subscriber, context.parties.m2me))),
    'a further instruction': ({ context }) => context.information !== null,
    'second change: refused': ({ context }) => context.readings['second-change'] === 'refused',
    'second change: replaces': ({ context }) => context.readings['second-change'] === 'replaces',
    'a part for this device': ({ context, event }) => bearerIsUp(context) && partIn(context, event) !== null,
    'of another MCIM': ({ context, event }) => {
      const part = partIn(context, event);
      return part !== null && part.mcim?.operator !== context.newMcim?.mcim.operator;
    },
    'download complete, token validated': ({ context, event }) => judged(context, event) === true,
    'download complete, token refused': ({ context, event }) => judged(context, event) === false,
    'token check: first, and refused': ({ context, event }) => {
      if (context.readings['token-check'] !== 'first') return false;
      const part = partIn(context, event);
      const information = verifier(context, event);
      return part !== null && information !== null && !isAuthorised(context, { ...part, received: [] }, information);
    },
    'not instructed, and drops what comes before': ({ context }) =>
      context.information === null && context.readings['mcim-before-instruction'] === 'dropped',
    'dormant activation: instruction': ({ context }) =>
      context.credentials === 'both-present' && context.readings['dormant-activation'] === 'instruction',
    'dormant activation: anybody': ({ context }) =>
      context.credentials === 'both-present' && context.readings['dormant-activation'] === 'anybody',
    'acknowledgement: believed': ({ context, event }) => {
      if (event.type !== 'noticeAcknowledgement') return false;
      const kind = context.readings['acknowledgement-protection'];
      if (kind === 'none') return true;
      // Under the AVs it can be verified only while the device has them.
      if (kind === 'old-avs' && context.avs === null) return false;
      const expected = acknowledgementProtection(kind, {
        operator: context.oldOperator,
        device: context.parties.m2me,
        subscription: 1,
      });
      return sameTerm(event.protection, expected);
    },
    'missing acknowledgement: give up and go on': ({ context }) =>
      context.readings['missing-acknowledgement'] === 'give-up-and-go-on',
    'missing acknowledgement: give up and abort': ({ context }) =>
      context.readings['missing-acknowledgement'] === 'give-up-and-abort',
    'retransmission: repeat': ({ context }) => context.readings.retransmission === 'repeat',
    'aid of the RO: none': ({ context }) =>
      context.readings['aid-of-the-ro'] === 'device-alone' || context.readings['dormant-steps'] === 'none',
    'outcome: the RO infers it': ({ context }) => context.readings['outcome-report'] === 'ro-infers',
    'failure: reverts': ({ context }) => context.readings.failure !== 'nothing-said',
    'failure: its own TRE tells': ({ context }) => context.readings['knowledge-of-failure'] === 'own-tre',
    'failure message: believed': ({ context, event }) => {
      if (event.type !== 'failureMessage') return false;
      const told = context.readings['knowledge-of-failure'];
      if (told === 'own-tre') return false;
      return told === 'ro-message' || sameTerm(event.proof, failureProof(context.parties.ro, context.parties.m2me));
    },
    'transaction record: lost': ({ context }) => context.readings['transaction-record'] === 'lost',
    'boot without credentials: goes pristine': ({ context }) =>
      context.readings['boot-without-credentials'] === 'goes-pristine' && active(context) === null,
    'token is missing': ({ context }) => context.token === null && context.credentials === 'both-present',
    'pristine already': ({ context }) => context.reverted,
    'another change may follow': ({ context }) =>
      context.session === 'new' && (next(context) !== undefined || context.readings['second-change'] === 'both-run'),
    'it issues the token': ({ context, event }) => event.type === 'tokenRequest' && event.newSho in context.issues,
    'in its own place': ({ context }) => context.platform === 'own',
    'old set can be reached': ({ context, event }) => reachesAcross(event) === 'newSho' && context.oldMcim !== null,
    'new set can be reached': ({ context, event }) => reachesAcross(event) === 'oldSho' && context.newMcim !== null,
    'isolation: absent': ({ context }) =>
      context.credentials === 'both-present' && context.readings.isolation === 'absent',
  },
  actions: {
    'keep the information': assign({ information: ({ context, event }) => informationAfter(context, event) }),
    'keep the part': assign({ download: ({ context, event }) => withPart(context, event) }),
    'drop the download': assign({ download: null }),
    'take the download': assign(({ context, event }) => {
      const download = withPart(context, event)!;
      const brought = download.mcim === null ? context.newMcim : { mcim: download.mcim, state: 'downloaded' as const };
      return { newMcim: brought, token: download.token, download: null, done: 0 };
    }),
    'take the token': assign(({ context, event }) => ({ token: withPart(context, event)!.token, download: null })),
    'do the act': assign({ done: ({ context }) => context.done + 1 }),
    'do both acts': assign({ done: ({ context }) => context.done + 2 }),
    'send the notice': tell<M2meContext>(
      'oldSho',
      ({ parties, token, avs, noticeUnderAvs: covered, readings, oldOperator }) => {
        const old = { operator: oldOperator, device: parties.m2me, subscription: 1 };
        const authorisation = noticeAuthorisation(readings, token!, old);
        return {
          type: 'deregistrationNotice',
          device: parties.m2me,
          content: covered && avs !== null ? noticeUnderAvs(avs, authorisation) : authorisation,
        };
      },
    ),
    'send the acknowledgement of the download': tell<M2meContext>('ro', (context) => ({
      type: 'downloadAcknowledgement',
      device: context.parties.m2me,
      oldSho: context.readings['content-of-11'] === 'download' ? null : context.oldOperator,
      proof: proofOf(context, 'download acknowledged'),
    })),
    'tell the RO of the success': tell<M2meContext>('ro', (context) => ({
      type: 'provisioningOutcome',
      success: true,
      proof: proofOf(context, 'success'),
    })),
    'tell the RO of the failure': tell<M2meContext>('ro', (context) => ({
      type: 'provisioningOutcome',
      success: false,
      proof: proofOf(context, 'failure'),
    })),
    'discard the old credentials': assign(({ context }) => discarded(context)),
    'lose the new set': assign({ newMcim: null }),
    'note the acknowledgement': assign({ acknowledged: true }),
    'install the new MCIM': assign(({ context }) => {
      const newMcim = { mcim: context.newMcim!.mcim, state: 'active' as const };
      // Overwriting is one act with the installation.
      return context.readings.discard === 'overwrite'
        ? { ...discarded({ ...context, newMcim }), newMcim }
        : { newMcim };
    }),
    'note the request': assign({ asked: true }),
    'note that it failed': assign({ asked: false }),
    'install the MCIM of initial provisioning': assign(({ context, event }) => {
      if (event.type !== 'initialProvisioning') return {};
      const stored = { reverted: false, asked: false };
      return event.mcim.operator === context.oldOperator
        ? { ...stored, oldMcim: event.mcim }
        : { ...stored, newMcim: { mcim: event.mcim, state: 'active' as const } };
    }),
    'forget the change': assign(({ context }) => forgotten(context)),
    'close the change': assign(({ context }) => ({
      oldMcim: active(context),
      newMcim: null,
      information: context.readings['second-change'] === 'both-run' ? context.information : null,
      token: null,
      acknowledged: false,
      done: 0,
      completed: context.completed + 1,
      parties: next(context) ?? context.parties,
      oldOperator: active(context)!.operator,
      avs: avContext(active(context)!),
      session: 'old' as const,
    })),
    'revert to pristine': assign(({ context }) => wiped(context)),
    'lose what is volatile': assign(({ context }) => afterPowerLoss(context)),
    'lose the PCID': assign({ pcid: false }),
    'be another device': assign({ platform: 'other' }),
    'take the session': assign(({ context }) =>
      context.newMcim?.state === 'active'
        ? { session: 'new' as const }
        : { session: 'old' as const, avs: avContext(active(context)!) },
    ),
    'lose the session': assign({ session: ({ context }) => withoutBearer(context) }),
    'wait for the session': assign(({ context }) => ({
      session: active(context) === null ? ('none' as const) : ('attaching' as const),
    })),
    'keep the old session meanwhile': assign({
      session: ({ context }) => (context.session === 'old' ? ('old' as const) : ('attaching' as const)),
    }),
    'attach with the active MCIM': enqueueActions(({ context, enqueue }) => {
      const mcim = active(context);
      if (mcim !== null) {
        enqueue.sendTo(({ system }) => system.get(mcim.operator) as AnyActorRef, { type: 'attachRequest', mcim });
      }
    }),
    'send the token': enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'tokenRequest') return;
      const token = context.issues[event.newSho]!;
      enqueue(tellParticipant<M2meContext>(() => event.subscriber, { type: 'tokenGrant', token }));
    }),
    'show that it works': enqueueActions(({ context, enqueue }) => {
      if (next(context) !== undefined) enqueue(tell<M2meContext>('subscriber', { type: 'changeSeen' }));
    }),
    'send the evidence': tell<M2meContext>('pva', ({ parties }) => ({ type: 'attestation', device: parties.m2me })),
    'send the old set home': tellParticipant<M2meContext>(
      ({ parties }) => parties.newSho,
      ({ oldMcim }) => ({ type: 'foreignCredentials', mcim: oldMcim! }),
    ),
    'send the new set home': tellParticipant<M2meContext>(
      ({ parties }) => parties.oldSho,
      ({ newMcim }) => ({ type: 'foreignCredentials', mcim: newMcim!.mcim }),
    ),
    'ask for initial provisioning': tell<M2meContext>('ro', ({ parties }) => ({
      type: 'initialProvisioningRequest',
      device: parties.m2me,
    })),
    'start the retransmission timer': enqueueActions(({ context, enqueue }) => {
      if (context.readings.retransmission === 'repeat') {
        enqueue.raise({ type: 'timer.retransmission' }, { id: 'retransmission', delay: 'retransmission' });
      }
    }),
    'start the acknowledgement timer': enqueueActions(({ context, enqueue }) => {
      if (context.readings['missing-acknowledgement'] !== 'wait-for-ever') {
        enqueue.raise({ type: 'timer.acknowledgement' }, { id: 'acknowledgement', delay: 'acknowledgement' });
      }
    }),
    'start the timer of its patience': enqueueActions(({ context, enqueue }) => {
      if (context.readings['failure-timer'] === 'any-time-after-7') {
        enqueue.raise({ type: 'timer.patience' }, { id: 'patience', delay: 'patience' });
      }
    }),
  },
});
