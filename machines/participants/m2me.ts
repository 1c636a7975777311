import { and, cancel, not, or } from 'xstate';
import { avContext, mcim } from '../vocabulary/credentials.js';
import { acknowledgementStep, discardStep, noticeStep, step } from '../vocabulary/step.js';
import { m2meSetup } from './m2me-setup.js';

/**
 * The M2ME with its TRE. What the TRE stores, the record of the transaction and its place in the procedure are durable
 * (readings: transaction record, downloaded MCIM, download atomicity); session, AVs and what it waits for are volatile.
 *
 * Steps 8 to 13 are acts in the order of the procedure: `acting` does the next one, and waits where an act needs an answer.
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
    done: 0,
    reverted: false,
    pcid: true,
    platform: 'own',
    oldOperator: input.parties.oldSho,
    completed: 0,
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
        // The provisional identity ends.
        'pcid.expires': { actions: 'lose the PCID' },
        // Step 1: the subscriber asks the device for the authorisation token, and the device gives it.
        tokenRequest: {
          guard: 'it issues the token',
          actions: 'send the token',
          meta: step(1, 'gives the authorisation token'),
        },
        attestationRequest: [
          {
            // Step 4: the TRE sends its evidence, over the bearer in use.
            guard: and(['bearer is up', 'in its own place']),
            actions: 'send the evidence',
            meta: step(4, 'sends the evidence of its TRE'),
          },
          // Nobody reaches it, or it is another device.
          {},
        ],
        // What acts for an operator in the device reads the other operator's set and sends it home.
        'isolation.breach': [
          { guard: and(['isolation: absent', 'old set can be read']), actions: 'send the old set home' },
          { guard: and(['isolation: absent', 'new set can be read']), actions: 'send the new set home' },
        ],
        // Step 2 of another change, while one is open.
        instruction: [
          {
            guard: and([not('second change: refused'), 'instruction: believed']),
            actions: 'keep the information',
            meta: step(2, 'takes the instruction of another change'),
          },
          // Once instructed, the device takes no other instruction.
          {},
        ],
        // Step 7 of another change, while one is open.
        download: [
          {
            guard: and([not('second change: refused'), 'a part for this device', 'of another MCIM']),
            actions: 'keep the part',
            meta: step(7, 'has a part of the download of another change'),
          },
          // Once it has a download, the device takes no other.
          {},
        ],
        // Nobody reaches a device without a bearer: what the network sends it is lost.
        noticeAcknowledgement: { guard: not('bearer is up') },
        provisioningAid: { guard: not('bearer is up') },
        failureMessage: [
          {
            // Step 13 (failure rule): the RO tells the device of the failure, which firstly reverts to pristine.
            guard: and(['bearer is up', 'failure: reverts', 'failure message: believed']),
            target: '.pristine',
            actions: 'revert to pristine',
            meta: step(13, 'is told of a failure, and reverts to the pristine state'),
          },
          // A message that it does not reach, or does not believe.
          {},
        ],
      },
      states: {
        subscribed: {
          tags: 'rest',
          on: {
            // Another device is put in its place, with another TRE.
            'device.swapped': { guard: 'in its own place', actions: 'be another device' },
            // Whoever reaches the device activates the dormant set (both-present).
            'activation.byAnybody': { guard: 'dormant activation: anybody', target: 'changing' },
            instruction: [
              // It is in a change already, and takes no other.
              { guard: and(['second change: refused', 'a further instruction']) },
              {
                // Step 2: the instruction alone activates the dormant set (both-present).
                guard: and(['instruction: believed', 'dormant activation: instruction']),
                target: 'changing',
                actions: 'keep the information',
                meta: step(2, 'takes the instruction, which activates the dormant set'),
              },
              {
                // Step 2: the subscriber instructs the M2ME, which holds the whole download already and validates its token.
                guard: and(['instruction: believed', 'download complete, token validated']),
                target: 'changing',
                actions: ['keep the information', 'take the download'],
                meta: step(2, 'takes the instruction, and validates the token of the download that it holds'),
              },
              {
                // Step 2: the subscriber instructs the M2ME, which refuses the download that it holds.
                guard: and(['instruction: believed', 'download complete, token refused']),
                actions: ['keep the information', 'drop the download'],
                meta: step(2, 'takes the instruction, and refuses the token of the download that it holds'),
              },
              {
                // Step 2: the subscriber instructs the M2ME to perform a re-provisioning.
                guard: 'instruction: believed',
                actions: 'keep the information',
                meta: step(2, 'takes the instruction'),
              },
              // An instruction that it does not believe.
              {},
            ],
            download: [
              // Nobody reaches it, or the part is not for this device.
              { guard: not('a part for this device') },
              // It takes nothing before the instruction, or checked the token before storing anything.
              { guard: or(['not instructed, and drops what comes before', 'token check: first, and refused']) },
              {
                // Step 7: the RO completes the download; the M2ME validates the authorisation token.
                guard: 'download complete, token validated',
                target: 'changing',
                actions: 'take the download',
                meta: step(7, 'has the whole download, and validates the token'),
              },
              {
                // Step 7: the RO completes the download; the M2ME refuses the authorisation token.
                guard: 'download complete, token refused',
                actions: 'drop the download',
                meta: step(7, 'has the whole download, and refuses the token'),
              },
              {
                // Step 7: the RO sends a part of the download.
                actions: 'keep the part',
                meta: step(7, 'has a part of the download'),
              },
            ],
          },
        },
        changing: {
          initial: 'acting',
          entry: 'start the timer of its patience',
          exit: cancel('patience'),
          on: {
            'timer.patience': [
              {
                // The device loses patience before the discard, and stays with the old SHO.
                guard: 'old MCIM is there',
                target: 'abandoned',
                actions: 'forget the change',
                meta: step(13, 'loses patience, and abandons the change'),
              },
              {
                // The device loses patience after the discard: the provisioning has failed.
                target: 'failed',
                meta: step(13, 'loses patience: the provisioning has failed'),
              },
            ],
          },
          states: {
            acting: {
              on: {
                download: [
                  {
                    // Step 7 of a change that takes the place of this one, while nothing of it is done.
                    guard: and([
                      'second change: replaces',
                      'nothing is done yet',
                      'a part for this device',
                      'of another MCIM',
                      'download complete, token validated',
                    ]),
                    actions: 'take the download',
                    meta: step(7, 'has the whole download of another change, which takes the place of this one'),
                  },
                  {
                    // Step 7: the token comes after the dormant set was activated without it (both-present).
                    guard: and(['token is missing', 'a part for this device', 'download complete, token validated']),
                    actions: 'take the token',
                    meta: step(7, 'has the authorisation, and validates the token'),
                  },
                ],
                // Step 9 or 10, which the device does not wait for, or came late.
                noticeAcknowledgement: {
                  guard: and(['bearer is up', 'the notice is sent', 'acknowledgement: believed']),
                  actions: 'note the acknowledgement',
                  meta: step(acknowledgementStep, "takes the old SHO's acknowledgement"),
                },
                proceed: [
                  {
                    // Step 8 (discard-first), 10 (notify-first): the M2ME discards the AVs and the old SHO's other credentials.
                    guard: 'next: discard',
                    actions: ['discard the old credentials', 'do the act'],
                    meta: step(discardStep, 'discards the AVs and the old MCIM'),
                  },
                  {
                    // Step 9 (discard-first), 8 (notify-first): the M2ME notifies the old SHO, and waits.
                    guard: and([
                      'next: notify, and await the acknowledgement',
                      'bearer is up',
                      'the notice can be made',
                    ]),
                    target: 'awaitingAcknowledgement',
                    actions: ['send the notice', 'do the act'],
                    meta: step(noticeStep, 'notifies the old SHO'),
                  },
                  {
                    // Step 9 (discard-first): the M2ME notifies the old SHO, and does not wait.
                    guard: and([
                      'next: notify the old SHO',
                      not('next: notify, and await the acknowledgement'),
                      'bearer is up',
                      'the notice can be made',
                    ]),
                    actions: ['send the notice', 'do the act'],
                    meta: step(noticeStep, 'notifies the old SHO'),
                  },
                  {
                    // Step 11: the M2ME sends the acknowledgement to the RO, and provisions by itself.
                    guard: and([
                      'next: acknowledge the download, and provision',
                      'aid of the RO: none',
                      'bearer is up',
                      'has what 11 acknowledges',
                    ]),
                    target: 'provisioning',
                    actions: ['send the acknowledgement of the download', 'do both acts'],
                    meta: step(11, 'acknowledges the download to the RO'),
                  },
                  {
                    // Step 11: the M2ME sends the acknowledgement to the RO, and waits for its aid.
                    guard: and([
                      'next: acknowledge the download, and provision',
                      not('aid of the RO: none'),
                      'bearer is up',
                      'has what 11 acknowledges',
                    ]),
                    target: 'awaitingAid',
                    actions: ['send the acknowledgement of the download', 'do both acts'],
                    meta: step(11, 'acknowledges the download to the RO'),
                  },
                ],
              },
            },
            awaitingAcknowledgement: {
              entry: ['start the retransmission timer', 'start the acknowledgement timer'],
              exit: [cancel('retransmission'), cancel('acknowledgement')],
              on: {
                noticeAcknowledgement: [
                  // Nobody reaches it.
                  { guard: not('bearer is up') },
                  {
                    // Step 9 (notify-first), 10 (discard-first): the old SHO acknowledges the receipt of the notice.
                    guard: 'acknowledgement: believed',
                    target: 'acting',
                    actions: ['note the acknowledgement', 'do the act'],
                    meta: step(acknowledgementStep, "takes the old SHO's acknowledgement"),
                  },
                  // An acknowledgement that it does not believe, or cannot verify any more.
                  {},
                ],
                'timer.retransmission': [
                  {
                    // Step 8 (notify-first), 9 (discard-first): the M2ME notifies the old SHO once more.
                    guard: and(['retransmission: repeat', 'bearer is up', 'the notice can be made']),
                    actions: ['send the notice', 'start the retransmission timer'],
                    meta: step(noticeStep, 'notifies the old SHO once more'),
                  },
                  { actions: 'start the retransmission timer' },
                ],
                'timer.acknowledgement': [
                  {
                    // The M2ME waits no longer for the old SHO and goes on.
                    guard: 'missing acknowledgement: give up and go on',
                    target: 'acting',
                    actions: 'do the act',
                    meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, and goes on'),
                  },
                  {
                    // The M2ME waits no longer for the old SHO and stays with it.
                    guard: and(['missing acknowledgement: give up and abort', 'old MCIM is there']),
                    target: '#m2me.on.abandoned',
                    actions: 'forget the change',
                    meta: step(
                      acknowledgementStep,
                      'gives up waiting for the acknowledgement, and abandons the change',
                    ),
                  },
                  {
                    // The M2ME waits no longer for the old SHO, and has nothing to return to.
                    guard: 'missing acknowledgement: give up and abort',
                    target: '#m2me.on.withoutCredentials',
                    actions: 'forget the change',
                    meta: step(
                      acknowledgementStep,
                      'gives up waiting for the acknowledgement, without old credentials',
                    ),
                  },
                ],
              },
            },
            awaitingAid: {
              entry: 'start the retransmission timer',
              exit: cancel('retransmission'),
              on: {
                provisioningAid: [
                  // Nobody reaches it.
                  { guard: not('bearer is up') },
                  {
                    // Step 12: the RO aids the M2ME, which begins to provision the new MCIM into the TRE.
                    target: 'provisioning',
                    meta: step(12, 'begins to provision the new MCIM into the TRE'),
                  },
                ],
                // Step 10 of discard-first, which the device did not wait for.
                noticeAcknowledgement: {
                  guard: and(['bearer is up', 'acknowledgement: believed']),
                  actions: 'note the acknowledgement',
                  meta: step(acknowledgementStep, "takes the old SHO's acknowledgement"),
                },
                'timer.retransmission': [
                  {
                    // Step 11: the M2ME sends the acknowledgement to the RO once more.
                    guard: and(['retransmission: repeat', 'bearer is up']),
                    actions: ['send the acknowledgement of the download', 'start the retransmission timer'],
                    meta: step(11, 'acknowledges the download to the RO once more'),
                  },
                  { actions: 'start the retransmission timer' },
                ],
              },
            },
            provisioning: {
              on: {
                // Step 12: the TRE holds the new MCIM, and the M2ME attaches to its operator with it.
                'provisioning.succeeds': {
                  guard: 'new MCIM is there',
                  target: '#m2me.on.provisioned',
                  actions: ['install the new MCIM', 'keep the old session meanwhile', 'attach with the active MCIM'],
                  meta: step(12, 'has provisioned the new MCIM into the TRE'),
                },
                // Step 12: the new MCIM does not get into the TRE.
                'provisioning.fails': { target: '#m2me.on.failed', meta: step(12, 'fails to provision the new MCIM') },
                // Step 12: the new MCIM went with the power, and there is nothing to provision.
                proceed: {
                  guard: not('new MCIM is there'),
                  target: '#m2me.on.failed',
                  meta: step(12, 'has no new MCIM to provision'),
                },
              },
            },
          },
        },
        provisioned: {
          on: {
            proceed: [
              {
                // Between 12 and 13: no message tells the RO.
                guard: 'outcome: the RO infers it',
                target: 'subscribedAnew',
                meta: step(12, 'is done'),
              },
              {
                // Between 12 and 13: the M2ME tells the RO that the provisioning succeeded.
                guard: 'bearer is up',
                target: 'subscribedAnew',
                actions: 'tell the RO of the success',
                meta: step(13, 'tells the RO of the success'),
              },
            ],
          },
        },
        subscribedAnew: {
          tags: 'rest',
          on: {
            // The change is of the past; another may begin.
            proceed: {
              guard: 'another change may follow',
              target: 'subscribed',
              actions: ['show that it works', 'close the change'],
            },
          },
        },
        abandoned: { tags: 'rest' },
        withoutCredentials: {},
        failed: {
          initial: 'unreported',
          states: {
            unreported: {
              on: {
                // Between 12 and 13: the M2ME tells the RO that the provisioning failed.
                proceed: {
                  guard: and(['bearer is up', not('outcome: the RO infers it')]),
                  target: 'reported',
                  actions: 'tell the RO of the failure',
                  meta: step(13, 'tells the RO of the failure'),
                },
                // Step 13 (failure rule): the M2ME, which reaches nobody or tells nobody, reverts to the pristine state.
                reversion: {
                  guard: and([
                    'failure: reverts',
                    'failure: its own TRE tells',
                    or([not('bearer is up'), 'outcome: the RO infers it']),
                  ]),
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
                  guard: and(['failure: reverts', 'failure: its own TRE tells']),
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
              guard: 'may be provisioned anew',
              actions: ['note the request', 'ask for initial provisioning'],
              meta: step(13, 'starts another initial provisioning'),
            },
            // The exchange of initial provisioning fails.
            'initialProvisioning.fails': {
              guard: 'asked for initial provisioning',
              actions: 'note that it failed',
              meta: step(13, 'fails to be provisioned anew'),
            },
            initialProvisioning: [
              {
                // Step 13 (failure rule): the RO brings the MCIM of the selected SHO; the M2ME attaches with it.
                guard: 'asked for initial provisioning',
                target: 'provisionedAnew',
                actions: [
                  'install the MCIM of initial provisioning',
                  'wait for the session',
                  'attach with the active MCIM',
                ],
                meta: step(13, 'is provisioned anew'),
              },
              // An answer to a request that went with the power.
              {},
            ],
            // It is pristine already.
            failureMessage: {},
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
        'power.returns': [
          {
            // The environment gives the power back to a device without credentials, which reverts to pristine.
            guard: 'boot without credentials: goes pristine',
            target: 'on.pristine',
            actions: 'revert to pristine',
          },
          {
            // The environment gives the power back; the change is forgotten, but what 12 completed is there.
            guard: and(['transaction record: lost', 'new MCIM is active']),
            target: 'on.subscribedAnew',
            actions: ['forget the change', 'wait for the session', 'attach with the active MCIM'],
          },
          {
            // The environment gives the power back; the change is forgotten, and the old credentials are there.
            guard: and(['transaction record: lost', 'old MCIM is there']),
            target: 'on.subscribed',
            actions: ['forget the change', 'wait for the session', 'attach with the active MCIM'],
          },
          {
            // The environment gives the power back; the change is forgotten, and no credentials are there.
            guard: and(['transaction record: lost', not('pristine already')]),
            target: 'on.withoutCredentials',
            actions: 'forget the change',
          },
          {
            // The environment gives the power back; the M2ME attaches with what it has, and goes on where it was.
            target: 'on.resuming',
            actions: ['wait for the session', 'attach with the active MCIM'],
          },
        ],
      },
    },
  },
});
