import { and, not } from 'xstate';
import { avContext, mcim } from '../vocabulary/credentials.js';
import { step } from '../vocabulary/step.js';
import { changing } from './m2me-change.js';
import { subscribed } from './m2me-download.js';
import { failed, pristine, provisionedAnew } from './m2me-failure.js';
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
        'isolation.breach': [
          // What acts for the new SHO in the device reads the old SHO's set and sends it home.
          { guard: and(['isolation: absent', 'old set can be reached']), actions: 'send the old set home' },
          // What acts for the old SHO in the device reads the new SHO's set and sends it home.
          { guard: and(['isolation: absent', 'new set can be reached']), actions: 'send the new set home' },
        ],
        'isolation.overwrites': [
          // What acts for the new SHO in the device overwrites the old SHO's set, which is of use no more.
          { guard: and(['isolation: absent', 'old set can be reached']), actions: 'discard the old credentials' },
          // What acts for the old SHO in the device overwrites the new SHO's set, which is of use no more.
          { guard: and(['isolation: absent', 'new set can be reached']), actions: 'lose the new set' },
        ],
        instruction: [
          {
            // Step 2: the subscriber of another change instructs the M2ME while one is open.
            guard: and([not('second change: refused'), 'instruction: believed']),
            actions: 'keep the information',
            meta: step(2, 'takes the instruction of another change'),
          },
          // Once instructed, the device takes no other instruction.
          {},
        ],
        download: [
          {
            // Step 7: the RO sends a part of the download of another change while one is open.
            guard: and([not('second change: refused'), 'a part for this device', 'of another MCIM']),
            actions: 'keep the part',
            meta: step(7, 'has a part of the download of another change'),
          },
          // Once it has a download, the device takes no other.
          {},
        ],
        // Nobody reaches a device without a bearer: the old SHO's acknowledgement is lost.
        noticeAcknowledgement: { guard: not('bearer is up') },
        // Nobody reaches a device without a bearer: the RO's aid is lost.
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
        subscribed,
        changing,
        provisioned: {
          on: {
            proceed: [
              {
                // Between 12 and 13: no message tells the RO.
                guard: 'outcome: the RO infers it',
                target: 'subscribedAnew',
                actions: 'do the act',
                meta: step(12, 'is done'),
              },
              {
                // Between 12 and 13: the M2ME tells the RO that the provisioning succeeded.
                guard: 'bearer is up',
                target: 'subscribedAnew',
                actions: ['tell the RO of the success', 'do the act'],
                meta: step(13, 'tells the RO of the success'),
              },
            ],
          },
        },
        subscribedAnew: {
          tags: 'rest',
          on: {
            // The change is of the past, the new SHO's network carries the device; another may begin.
            proceed: {
              guard: 'another change may follow',
              target: 'subscribed',
              actions: ['show that it works', 'close the change'],
            },
          },
        },
        abandoned: { tags: 'rest' },
        withoutCredentials: {},
        failed,
        pristine,
        provisionedAnew,
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
            actions: ['wait for the session', 'attach with the active MCIM'],
          },
          {
            // The environment gives the power back; the change is forgotten, and the old credentials are there.
            guard: and(['transaction record: lost', 'old MCIM is there']),
            target: 'on.subscribed',
            actions: ['wait for the session', 'attach with the active MCIM'],
          },
          {
            // The environment gives the power back; the change is forgotten, and no credentials are there.
            guard: and(['transaction record: lost', not('pristine already')]),
            target: 'on.withoutCredentials',
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
