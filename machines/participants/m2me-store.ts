import { type AnyActorRef, assign, enqueueActions, setup } from 'xstate';
import type { ReadingValues } from '../readings/index.js';
import { avContext, type Mcim } from '../vocabulary/credentials.js';
import type { DomainEvent } from '../vocabulary/messages.js';
import type { Parties } from '../vocabulary/parties.js';
import type { Order } from '../vocabulary/step.js';
import type { Key, Term } from '../vocabulary/terms.js';
import { authorises } from '../vocabulary/tokens.js';

/** What the M2ME is told: who is who, which procedure it follows, and the readings that it looks at. */
export interface M2meInput {
  readonly parties: Parties;
  readonly order: Order;
  /** Does the download bring the new MCIM, or is it in the TRE from the start, dormant (both-present)? */
  readonly credentials: 'downloaded' | 'both-present';
  readonly readings: Pick<
    ReadingValues,
    'connectivity' | 'initial-connectivity' | 'missing-acknowledgement' | 'retransmission' | 'failure' | 'isolation'
  >;
}

interface Download {
  readonly received: readonly number[];
  readonly parts: number;
  readonly mcim: Mcim | null;
  readonly token: Term;
}

interface Durable {
  /** In the TRE. The device attaches with it while it is there. */
  readonly oldMcim: Mcim | null;
  /** `downloaded`: complete, outside the TRE. `dormant`, `active`: in the TRE. */
  readonly newMcim: { readonly mcim: Mcim; readonly state: 'downloaded' | 'dormant' | 'active' } | null;
  /** Step 2: what lets the device verify the token. */
  readonly information: Term | null;
  /** Validated in step 7; authorises the notice. */
  readonly token: Term | null;
  /** Took something for the old SHO's acknowledgement in this transaction. */
  readonly acknowledged: boolean;
  /** Has reverted to the pristine state and stored nothing since. */
  readonly reverted: boolean;
}

interface Volatile {
  /** Whose network carries the device now. */
  readonly session: 'old' | 'new' | 'attaching' | 'none';
  /** The security context with the old SHO. */
  readonly avs: Key | null;
  /** A download under way. Complete but not yet instructed, it waits; partial, it goes with the power. */
  readonly download: Download | null;
  /** Asked for initial provisioning, and waits for it. */
  readonly asked: boolean;
}

export interface M2meContext extends M2meInput, Durable, Volatile {}

/** The MCIM that the device attaches with. */
const active = (context: M2meContext): Mcim | null =>
  context.newMcim?.state === 'active' ? context.newMcim.mcim : context.oldMcim;

const withPart = (context: M2meContext, event: DomainEvent): Download | null => {
  if (event.type !== 'download') return context.download;
  const received = new Set([...(context.download?.received ?? []), event.part]);
  return { received: [...received].sort((a, b) => a - b), parts: event.parts, mcim: event.mcim, token: event.token };
};

const complete = (download: Download | null): download is Download =>
  download !== null && download.received.length === download.parts;

const informationAfter = (context: M2meContext, event: DomainEvent): Term | null =>
  event.type === 'instruction' ? event.information : context.information;

/**
 * The device's guards, each named as the reading or the fact that it asks for, and what its acts do to what it stores.
 * `m2me.ts` says when.
 */
export const m2meSetup = setup({
  types: { context: {} as M2meContext, events: {} as DomainEvent, input: {} as M2meInput, tags: {} as 'rest' },
  delays: { retransmission: 10_000, acknowledgement: 10_000 },
  guards: {
    'order: discard first': ({ context }) => context.order === 'discard-first',
    'order: notify first': ({ context }) => context.order === 'notify-first',
    'bearer is up': ({ context }) =>
      context.session === 'old' || context.session === 'new' || context.readings['initial-connectivity'] === 'always',
    'initial connectivity is usable': ({ context }) => context.readings['initial-connectivity'] !== 'never',
    'asked for initial provisioning': ({ context }) => context.asked,
    'AVs are there': ({ context }) => context.avs !== null,
    'old MCIM is there': ({ context }) => context.oldMcim !== null,
    'attaching to this operator': ({ context, event }) =>
      event.type === 'attachAccept' &&
      active(context)?.operator === event.operator &&
      (context.session === 'attaching' || (context.session === 'old' && event.operator === context.parties.newSho)),
    'carried by the old SHO': ({ context }) => context.session === 'old',
    'download complete, token validated': ({ context, event }) => {
      const download = withPart(context, event);
      const information = informationAfter(context, event);
      return information !== null && complete(download) && authorises(download.token, information);
    },
    'missing acknowledgement: give up and go on': ({ context }) =>
      context.readings['missing-acknowledgement'] === 'give-up-and-go-on',
    'missing acknowledgement: give up and abort': ({ context }) =>
      context.readings['missing-acknowledgement'] === 'give-up-and-abort',
    'retransmission: repeat': ({ context }) => context.readings.retransmission === 'repeat',
    'failure: pristine and reprovision': ({ context }) => context.readings.failure === 'pristine-and-reprovision',
    'old set can be read': ({ context, event }) =>
      event.type === 'isolation.breach' && event.by === 'newSho' && context.oldMcim !== null,
    'new set can be read': ({ context, event }) =>
      event.type === 'isolation.breach' && event.by === 'oldSho' && context.newMcim !== null,
    'isolation: absent': ({ context }) =>
      context.credentials === 'both-present' && context.readings.isolation === 'absent',
  },
  actions: {
    'keep the information': assign({ information: ({ context, event }) => informationAfter(context, event) }),
    'keep the part': assign({ download: ({ context, event }) => withPart(context, event) }),
    'take the download': assign(({ context, event }) => {
      const download = withPart(context, event)!;
      const brought = download.mcim === null ? context.newMcim : { mcim: download.mcim, state: 'downloaded' as const };
      return { newMcim: brought, token: download.token, download: null };
    }),
    'discard the old credentials': assign(({ context }) => ({
      oldMcim: null,
      avs: null,
      session:
        context.session === 'new' ||
        (context.session === 'old' && context.readings.connectivity !== 'dies-with-credentials')
          ? context.session
          : ('none' as const),
    })),
    'note the acknowledgement': assign({ acknowledged: true }),
    'install the new MCIM': assign(({ context }) => ({
      newMcim: { mcim: context.newMcim!.mcim, state: 'active' as const },
    })),
    'note the request': assign({ asked: true }),
    'install the MCIM of the SHO on record': assign(({ context, event }) => {
      if (event.type !== 'initialProvisioning') return {};
      const stored = { reverted: false, asked: false };
      return event.mcim.operator === context.parties.oldSho
        ? { ...stored, oldMcim: event.mcim }
        : { ...stored, newMcim: { mcim: event.mcim, state: 'active' as const } };
    }),
    'drop the download': assign(({ context }) => ({
      newMcim: context.credentials === 'both-present' ? context.newMcim : null,
      information: null,
      token: null,
      download: null,
    })),
    'revert to pristine': assign({
      oldMcim: null,
      newMcim: null,
      information: null,
      token: null,
      acknowledged: false,
      reverted: true,
      session: 'none',
      avs: null,
      download: null,
    }),
    'lose what is volatile': assign(({ context }) => ({
      session: 'none' as const,
      avs: null,
      asked: false,
      download: complete(context.download) ? context.download : null,
    })),
    'take the session': assign(({ context }) =>
      active(context)?.operator === context.parties.oldSho
        ? { session: 'old' as const, avs: avContext(active(context)!) }
        : { session: 'new' as const },
    ),
    'lose the session': assign(({ context }) => ({
      // With the new MCIM active, the device is attaching to the new SHO already.
      session: context.newMcim?.state === 'active' ? ('attaching' as const) : ('none' as const),
    })),
    'wait for the session': assign(({ context }) => ({
      session: active(context) === null ? ('none' as const) : ('attaching' as const),
    })),
    'keep the old session meanwhile': assign(({ context }) => ({
      session: context.session === 'old' ? ('old' as const) : ('attaching' as const),
    })),
    'attach with the active MCIM': enqueueActions(({ context, enqueue }) => {
      const mcim = active(context);
      if (mcim !== null) {
        enqueue.sendTo(({ system }) => system.get(mcim.operator) as AnyActorRef, { type: 'attachRequest', mcim });
      }
    }),
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
  },
});
