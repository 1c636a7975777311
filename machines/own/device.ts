import { and, assign, cancel, enqueueActions, not, or } from 'xstate';
import type { M2meContext } from '../participants/m2me-store.js';
import { acknowledgementStep, step } from '../vocabulary/step.js';
import type { Implementations, MachinePatch } from './extend.js';
import type { TypedMessage } from './own-message.js';

/**
 * What the device needs for an order of acts that no text has, and for acts of one's own: a patch of the M2ME's machine. The
 * acts of the texts stay as they are there; only what an order of the texts never asks for stands here.
 */

/** The device's context with what it has heard of what its acts wait for. Durable, as its record of the transaction is. */
interface OwnContext extends M2meContext {
  readonly heard: readonly string[];
}

type Guard = (given: { readonly context: OwnContext }) => boolean;

const next = ({ context }: { readonly context: OwnContext }, ahead = 0) => context.acts[context.done + ahead];
const isNext =
  (act: string): Guard =>
  (given) =>
    next(given) === act;
const isDone = ({ acts, done }: OwnContext, act: string) => acts.slice(0, done).some((each) => each === act);

const aid = 'provisioningAid';
/** Where the change in hand is of the past, what was heard in it is, too. */
const changeIsOver = [
  'on.subscribed',
  'on.subscribedAnew',
  'on.abandoned',
  'on.withoutCredentials',
  'on.failed',
  'on.pristine',
];

/** The meta of an act of one's own: a step that no text numbers. */
export interface OwnStepMeta {
  readonly own: true;
  readonly step: string;
  readonly says: string;
}

const ownStep = ({ step: label }: TypedMessage, says: string): OwnStepMeta => ({ own: true, step: label, says });

/** The patch of the device for a procedure's messages of its own. */
export function devicePatch(messages: readonly TypedMessage[]): MachinePatch {
  const said = messages.filter(({ from }) => from === 'm2me');
  const heard = messages.filter(({ to }) => to === 'm2me');
  return {
    '(root)': { context: { heard: [] } },
    ...Object.fromEntries(changeIsOver.map((path) => [path, { entry: 'forget what it heard' }])),
    'on.changing': {
      on: {
        // Step 12: the aid of the RO comes before the act that waits for it.
        provisioningAid: {
          guard: and(['bearer is up', 'the aid is for a later act']),
          actions: 'note the aid',
          meta: step(12, 'takes the aid of the RO, for later'),
        },
        // Step 12 is done already, and nothing is to be waited for.
        'timer.patience': { guard: 'new MCIM is active' },
        // What an act of one's own waits for, now or later.
        ...Object.fromEntries(
          heard.map((message) => [
            message.type,
            [
              {
                guard: and(['bearer is up', `${message.type}: genuine`, `${message.type}: is waited for`]),
                actions: `note ${message.type}`,
                meta: ownStep(message, `takes: ${message.text}`),
              },
              {},
            ],
          ]),
        ),
      },
    },
    'on.changing.acting': {
      // Whatever the last act is.
      always: { guard: 'all acts are done', target: '#m2me.on.subscribedAnew' },
      on: {
        proceed: [
          {
            // The acknowledgement has come while the M2ME did something else.
            guard: and(['next: await the acknowledgement', 'acknowledgement is there']),
            actions: 'do the act',
            meta: step(acknowledgementStep, "has the old SHO's acknowledgement already"),
          },
          {
            // The M2ME has done something else since the notice, and waits now.
            guard: 'next: await the acknowledgement',
            target: 'awaitingAcknowledgement',
            meta: step(acknowledgementStep, "waits for the old SHO's acknowledgement"),
          },
          {
            // Step 11: the M2ME sends the acknowledgement to the RO, and goes on with something else than 12.
            guard: and([
              'next: acknowledge the download',
              not('next: acknowledge the download, and provision'),
              'bearer is up',
              'has what 11 acknowledges',
            ]),
            actions: ['send the acknowledgement of the download', 'do the act'],
            meta: step(11, 'acknowledges the download to the RO'),
          },
          {
            // Step 12: the M2ME has the aid of the RO already, or needs none.
            guard: and(['next: provision', or(['aid of the RO: none', 'aid is there'])]),
            target: 'provisioning',
            actions: 'do the act',
            meta: step(12, 'begins to provision the new MCIM into the TRE'),
          },
          {
            // Step 12: the M2ME waits for the aid of the RO.
            guard: 'next: provision',
            target: 'awaitingAid',
            actions: 'do the act',
            meta: step(12, 'waits for the aid of the RO'),
          },
          {
            // Between 12 and 13: no message tells the RO.
            guard: and(['next: tell the outcome', 'outcome: the RO infers it']),
            actions: 'do the act',
            meta: step(12, 'is done'),
          },
          {
            // Between 12 and 13: the M2ME tells the RO that the provisioning succeeded.
            guard: and(['next: tell the outcome', 'bearer is up']),
            actions: ['tell the RO of the success', 'do the act'],
            meta: step(13, 'tells the RO of the success'),
          },
          ...said.flatMap((message) => {
            const { type, text } = message;
            const can = ['bearer is up', `${type}: can be made`];
            const actions = [`send ${type}`, 'do the act'];
            const meta = ownStep(message, text);
            return [
              ...(heard.length === 0
                ? []
                : [
                    {
                      guard: and([`next: say ${type}`, 'then: await an answer', ...can]),
                      target: 'awaitingAnswer',
                      actions,
                      meta,
                    },
                  ]),
              { guard: and([`next: say ${type}`, not('then: await an answer'), ...can]), actions, meta },
            ];
          }),
          ...heard.map((message) => ({
            guard: `next: await ${message.type}`,
            target: 'awaitingAnswer',
            meta: ownStep(message, `waits for: ${message.text}`),
          })),
        ],
      },
    },
    ...(heard.length === 0 ? {} : { 'on.changing.awaitingAnswer': awaitingAnswer(said) }),
    'on.changing.awaitingAcknowledgement': {
      on: {
        'timer.acknowledgement': {
          // The M2ME waits no longer for the old SHO, and the new one is in use: only what was left is abandoned.
          guard: and(['missing acknowledgement: give up and abort', 'new MCIM is active']),
          target: '#m2me.on.subscribedAnew',
          actions: 'forget the change',
          meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, with the new MCIM in use'),
        },
      },
    },
    'on.changing.provisioning': {
      on: {
        'provisioning.succeeds': {
          // Step 12: the TRE holds the new MCIM, and more is to be done than to tell so.
          guard: and(['new MCIM is there', 'more is to do than to tell the outcome']),
          target: 'acting',
          actions: ['install the new MCIM', 'keep the old session meanwhile', 'attach with the active MCIM'],
          meta: step(12, 'has provisioned the new MCIM into the TRE'),
        },
      },
    },
    'on.failed.unreported': {
      on: {
        // Nobody is told.
        proceed: { guard: 'no act tells the outcome' },
        reversion: {
          // Step 13 (failure rule): the M2ME, which tells nobody, reverts to the pristine state.
          guard: and(['failure: reverts', 'failure: its own TRE tells', 'no act tells the outcome']),
          target: '#m2me.on.pristine',
          actions: 'revert to pristine',
          meta: step(13, 'reverts to the pristine state, unreported'),
        },
      },
    },
  };
}

/** Waiting for a message of one's own; what asked for it is repeated as the notice is. */
const awaitingAnswer = (said: readonly TypedMessage[]) => ({
  entry: 'start the retransmission timer',
  exit: cancel('retransmission'),
  always: { guard: 'has heard what it waits for', target: 'acting', actions: 'do the act' },
  on: {
    'timer.retransmission': [
      ...said.map((message) => ({
        guard: and([
          'retransmission: repeat',
          'bearer is up',
          `last said: ${message.type}`,
          `${message.type}: can be made`,
        ]),
        actions: [`send ${message.type}`, 'start the retransmission timer'],
        meta: ownStep(message, `${message.text}, once more`),
      })),
      { actions: 'start the retransmission timer' },
    ],
  },
});

/** What the names in the patch mean, beside what the procedure's messages bring. */
export function deviceImplementations(messages: readonly TypedMessage[]): Implementations {
  const note = (what: string) =>
    enqueueActions(({ context, enqueue }) => {
      enqueue.assign({ heard: [...new Set([...(context as unknown as OwnContext).heard, what])].sort() });
    });
  const guards: Record<string, Guard> = {
    'next: await the acknowledgement': isNext('await acknowledgement'),
    'acknowledgement is there': ({ context }) => context.acknowledged,
    'next: provision': isNext('provision'),
    'aid is there': ({ context }) => context.heard.includes(aid),
    'the aid is for a later act': ({ context }) =>
      isDone(context, 'acknowledge download') && !isDone(context, 'provision') && !context.heard.includes(aid),
    'next: tell the outcome': isNext('tell outcome'),
    'all acts are done': ({ context }) => context.done === context.acts.length,
    'more is to do than to tell the outcome': ({ context }) =>
      context.acts.slice(context.done).join() !== 'tell outcome',
    'no act tells the outcome': ({ context }) => !context.acts.includes('tell outcome'),
    'the new SHO carries it': ({ context }) => context.session === 'new',
    'then: await an answer': (given) =>
      messages.some(({ type, to }) => to === 'm2me' && next(given, 1) === `await ${type}`),
    'has heard what it waits for': (given) => given.context.heard.some((type) => next(given) === `await ${type}`),
  };
  for (const { type, protection } of messages) {
    guards[`next: say ${type}`] = isNext(`say ${type}`);
    guards[`next: await ${type}`] = isNext(`await ${type}`);
    guards[`last said: ${type}`] = (given) => next(given, -1) === `say ${type}`;
    guards[`${type}: can be made`] = ({ context }) => protection !== 'avs' || context.avs !== null;
    guards[`${type}: is waited for`] = ({ context }) =>
      context.acts.slice(context.done).some((act) => act === `await ${type}`);
  }
  return {
    guards,
    actions: {
      'note the aid': note(aid),
      ...Object.fromEntries(messages.map(({ type }) => [`note ${type}`, note(type)])),
      'forget what it heard': assign({ heard: [] }),
    },
  };
}
