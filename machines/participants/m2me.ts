import { and, cancel, not, or } from 'xstate';
import { avContext, mcim } from '../vocabulary/credentials.js';
import { acknowledgementStep, discardStep, noticeStep, step } from '../vocabulary/step.js';
import { tell } from '../vocabulary/tell.js';
import { atom, under } from '../vocabulary/terms.js';
import { type M2meContext, m2meSetup } from './m2me-store.js';

const sendNotice = tell<M2meContext>('oldSho', ({ parties, token, avs }) => ({
  type: 'deregistrationNotice',
  device: parties.m2me,
  token: token!,
  protection: avs === null ? null : under(avs, atom('deregistration notice')),
}));

const sendDownloadAcknowledgement = tell<M2meContext>('ro', ({ parties }) => ({
  type: 'downloadAcknowledgement',
  device: parties.m2me,
}));

const sendOutcome = (success: boolean) => tell<M2meContext>('ro', { type: 'provisioningOutcome', success });

/**
 * The M2ME with its TRE. What the TRE stores, the record of the transaction and its place in the procedure are durable:
 * after a power loss the device goes on where it was (reading: transaction record, kept). Session, AVs and a partial
 * download are volatile.
 *
 * Steps 8 to 10 are the same few states in either order: discard-first goes validated → discarded → awaiting
 * acknowledgement → notice settled, notify-first goes validated → awaiting acknowledgement → notice settled → discarded.
 */
export const m2me = m2meSetup.createMachine({
  id: 'm2me',
  context: ({ input }) => ({
    ...input,
    oldMcim: mcim(input.parties.oldSho, input.parties.m2me),
    newMcim:
      input.credentials === 'both-present'
        ? { mcim: mcim(input.parties.newSho, input.parties.m2me), state: 'dormant' }
        : null,
    information: null,
    token: null,
    acknowledged: false,
    reverted: false,
    session: 'old',
    avs: avContext(mcim(input.parties.oldSho, input.parties.m2me)),
    download: null,
    asked: false,
  }),
  initial: 'on',
  states: {
    on: {
      initial: 'subscribed',
      on: {
        // The environment cuts the device's power.
        'power.fails': { target: 'off', actions: 'lose what is volatile' },
        // The network of the active MCIM's operator gives the device a bearer.
        attachAccept: [
          { guard: 'attaching to this operator', actions: 'take the session' },
          // An answer to an attach that the device is past.
          {},
        ],
        // The old SHO's network takes the bearer away.
        bearerReleased: [
          { guard: 'carried by the old SHO', actions: 'lose the session' },
          // A bearer that the device has left already.
          {},
        ],
        // What acts for an operator in the device reads the other operator's set and sends it home.
        'isolation.breach': [
          {
            guard: and(['isolation: absent', 'old set can be read']),
            actions: tell<M2meContext>('newSho', ({ oldMcim }) => ({ type: 'foreignCredentials', mcim: oldMcim! })),
          },
          {
            guard: and(['isolation: absent', 'new set can be read']),
            actions: tell<M2meContext>('oldSho', ({ newMcim }) => ({
              type: 'foreignCredentials',
              mcim: newMcim!.mcim,
            })),
          },
        ],
        // Once instructed and downloaded, the device wants neither again.
        instruction: {},
        download: {},
        // Nobody reaches a device without a bearer: what the network sends it is lost.
        noticeAcknowledgement: { guard: not('bearer is up') },
        provisioningAid: { guard: not('bearer is up') },
      },
      states: {
        subscribed: {
          tags: 'rest',
          on: {
            instruction: [
              {
                // Step 2: the subscriber instructs the M2ME, which holds the whole download already and validates its token.
                guard: 'download complete, token validated',
                target: 'validated',
                actions: ['keep the information', 'take the download'],
                meta: step(2, 'takes the instruction, and validates the token of the download that it holds'),
              },
              {
                // Step 2: the subscriber instructs the M2ME to perform a re-provisioning.
                actions: 'keep the information',
                meta: step(2, 'takes the instruction'),
              },
            ],
            download: [
              {
                // Step 7: the RO completes the download; the M2ME validates the authorisation token.
                guard: and(['bearer is up', 'download complete, token validated']),
                target: 'validated',
                actions: 'take the download',
                meta: step(7, 'has the whole download, and validates the token'),
              },
              {
                // Step 7: the RO sends a part of the download.
                guard: 'bearer is up',
                actions: 'keep the part',
                meta: step(7, 'has a part of the download'),
              },
            ],
          },
        },
        validated: {
          on: {
            proceed: [
              {
                // Step 8 (discard-first): the M2ME discards the AVs and the other credentials of the old SHO.
                guard: 'order: discard first',
                target: 'discarded',
                actions: 'discard the old credentials',
                meta: step(discardStep, 'discards the AVs and the old MCIM'),
              },
              {
                // Step 8 (notify-first): the M2ME tells the old SHO that it will discard them, under the current AVs.
                guard: and(['order: notify first', 'bearer is up', 'AVs are there']),
                target: 'awaitingAcknowledgement',
                actions: sendNotice,
                meta: step(noticeStep, 'notifies the old SHO'),
              },
            ],
          },
        },
        awaitingAcknowledgement: {
          entry: ['start the retransmission timer', 'start the acknowledgement timer'],
          exit: [cancel('retransmission'), cancel('acknowledgement')],
          on: {
            // Step 9 (notify-first), 10 (discard-first): the old SHO acknowledges the receipt of the notice.
            noticeAcknowledgement: {
              guard: 'bearer is up',
              target: 'noticeSettled',
              actions: 'note the acknowledgement',
              meta: step(acknowledgementStep, "takes the old SHO's acknowledgement"),
            },
            'timer.retransmission': [
              {
                // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO once more.
                guard: and(['retransmission: repeat', 'bearer is up', or(['order: discard first', 'AVs are there'])]),
                actions: [sendNotice, 'start the retransmission timer'],
                meta: step(noticeStep, 'notifies the old SHO once more'),
              },
              { actions: 'start the retransmission timer' },
            ],
            'timer.acknowledgement': [
              {
                // The M2ME waits no longer for the old SHO and goes on.
                guard: 'missing acknowledgement: give up and go on',
                target: 'noticeSettled',
                meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, and goes on'),
              },
              {
                // The M2ME waits no longer for the old SHO and stays with it.
                guard: and(['missing acknowledgement: give up and abort', 'old MCIM is there']),
                target: 'abandoned',
                actions: 'drop the download',
                meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, and abandons the change'),
              },
              {
                // The M2ME waits no longer for the old SHO, and has nothing to return to.
                guard: 'missing acknowledgement: give up and abort',
                target: 'abandonedWithoutCredentials',
                actions: 'drop the download',
                meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, without old credentials'),
              },
            ],
          },
        },
        noticeSettled: {
          on: {
            proceed: [
              {
                // Step 10 (notify-first): the M2ME discards the AVs and the other credentials of the old SHO.
                guard: 'order: notify first',
                target: 'discarded',
                actions: 'discard the old credentials',
                meta: step(discardStep, 'discards the AVs and the old MCIM'),
              },
              {
                // Step 11: the M2ME sends the acknowledgement to the RO.
                guard: and(['order: discard first', 'bearer is up']),
                target: 'awaitingAid',
                actions: sendDownloadAcknowledgement,
                meta: step(11, 'acknowledges the download to the RO'),
              },
            ],
          },
        },
        discarded: {
          on: {
            proceed: [
              {
                // Step 9 (discard-first): the M2ME tells the old SHO that it has discarded its credentials.
                guard: and(['order: discard first', 'bearer is up']),
                target: 'awaitingAcknowledgement',
                actions: sendNotice,
                meta: step(noticeStep, 'notifies the old SHO'),
              },
              {
                // Step 11: the M2ME sends the acknowledgement to the RO.
                guard: and(['order: notify first', 'bearer is up']),
                target: 'awaitingAid',
                actions: sendDownloadAcknowledgement,
                meta: step(11, 'acknowledges the download to the RO'),
              },
            ],
          },
        },
        awaitingAid: {
          entry: 'start the retransmission timer',
          exit: cancel('retransmission'),
          on: {
            // Step 12: the RO aids the M2ME, which begins to provision the new MCIM into the TRE.
            provisioningAid: {
              guard: 'bearer is up',
              target: 'provisioning',
              meta: step(12, 'begins to provision the new MCIM into the TRE'),
            },
            'timer.retransmission': [
              {
                // Step 11: the M2ME sends the acknowledgement to the RO once more.
                guard: and(['retransmission: repeat', 'bearer is up']),
                actions: [sendDownloadAcknowledgement, 'start the retransmission timer'],
                meta: step(11, 'acknowledges the download to the RO once more'),
              },
              { actions: 'start the retransmission timer' },
            ],
          },
        },
        provisioning: {
          on: {
            // Step 12: the TRE holds the new MCIM, and the M2ME attaches to the new SHO with it.
            'provisioning.succeeds': {
              target: 'provisioned',
              actions: ['install the new MCIM', 'keep the old session meanwhile', 'attach with the active MCIM'],
              meta: step(12, 'has provisioned the new MCIM into the TRE'),
            },
            // Step 12: the new MCIM does not get into the TRE.
            'provisioning.fails': { target: 'failed', meta: step(12, 'fails to provision the new MCIM') },
          },
        },
        provisioned: {
          on: {
            // Between 12 and 13: the M2ME tells the RO that the provisioning succeeded.
            proceed: {
              guard: 'bearer is up',
              target: 'subscribedAnew',
              actions: sendOutcome(true),
              meta: step(13, 'tells the RO of the success'),
            },
          },
        },
        subscribedAnew: { tags: 'rest' },
        abandoned: { tags: 'rest' },
        abandonedWithoutCredentials: {},
        failed: {
          initial: 'unreported',
          states: {
            unreported: {
              on: {
                // Between 12 and 13: the M2ME tells the RO that the provisioning failed.
                proceed: {
                  guard: 'bearer is up',
                  target: 'reported',
                  actions: sendOutcome(false),
                  meta: step(13, 'tells the RO of the failure'),
                },
                // Step 13 (failure rule): the M2ME, which reaches nobody, reverts to the pristine state.
                reversion: {
                  guard: and(['failure: pristine and reprovision', not('bearer is up')]),
                  target: '#m2me.on.pristine',
                  actions: 'revert to pristine',
                  meta: step(13, 'reverts to the pristine state, unreported'),
                },
              },
            },
            reported: {
              on: {
                // Step 13 (failure rule): the M2ME firstly reverts to the pristine state.
                reversion: {
                  guard: 'failure: pristine and reprovision',
                  target: '#m2me.on.pristine',
                  actions: 'revert to pristine',
                  meta: step(13, 'reverts to the pristine state'),
                },
              },
            },
          },
        },
        pristine: {
          on: {
            // Step 13 (failure rule): the M2ME performs another initial provisioning; after a power loss it asks again.
            proceed: {
              guard: and(['initial connectivity is usable', not('asked for initial provisioning')]),
              actions: [
                'note the request',
                tell<M2meContext>('ro', ({ parties }) => ({
                  type: 'initialProvisioningRequest',
                  device: parties.m2me,
                })),
              ],
              meta: step(13, 'starts another initial provisioning'),
            },
            initialProvisioning: [
              {
                // Step 13 (failure rule): the RO brings the MCIM of the SHO on record; the M2ME attaches with it.
                guard: 'asked for initial provisioning',
                target: 'provisionedAnew',
                actions: [
                  'install the MCIM of the SHO on record',
                  'wait for the session',
                  'attach with the active MCIM',
                ],
                meta: step(13, 'is provisioned anew'),
              },
              // An answer to a request that went with the power.
              {},
            ],
          },
        },
        provisionedAnew: {
          tags: 'rest',
          on: {
            // The same MCIM once more, for a request that was repeated.
            initialProvisioning: {},
          },
        },
        resuming: { type: 'history', history: 'deep' },
      },
    },
    off: {
      on: {
        // A device without power takes nothing.
        '*': {},
        // The environment gives the power back; the M2ME attaches with what it has, and goes on where it was.
        'power.returns': {
          target: 'on.resuming',
          actions: ['wait for the session', 'attach with the active MCIM'],
        },
      },
    },
  },
});
