import { and, cancel, not } from 'xstate';
import { acknowledgementStep, discardStep, noticeStep, step } from '../vocabulary/step.js';
import { m2meSetup } from './m2me-setup.js';

/** Steps 8 to 12: `acting` does the next act of the procedure, and waits where an act needs an answer. */
export const changing = m2meSetup.createStateConfig({
  initial: 'acting',
  entry: 'start the timer of its patience',
  exit: cancel('patience'),
  on: {
    // Step 9 or 10, which the device does not wait for, or came late.
    noticeAcknowledgement: {
      guard: and(['bearer is up', 'the notice is sent', 'acknowledgement: believed']),
      actions: 'note the acknowledgement',
      meta: step(acknowledgementStep, "takes the old SHO's acknowledgement"),
    },
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
        proceed: [
          {
            // Step 8 (discard-first), 10 (notify-first): the M2ME discards the AVs and the old SHO's other credentials.
            guard: 'next: discard',
            actions: ['discard the old credentials', 'do the act'],
            meta: step(discardStep, 'discards the AVs and the old MCIM'),
          },
          {
            // Step 9 (discard-first), 8 (notify-first): the M2ME notifies the old SHO, and waits.
            guard: and(['next: notify, and await the acknowledgement', 'bearer is up', 'the notice can be made']),
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
          // The M2ME repeats nothing now, and may later.
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
            meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, and abandons the change'),
          },
          {
            // The M2ME waits no longer for the old SHO, and has nothing to return to.
            guard: 'missing acknowledgement: give up and abort',
            target: '#m2me.on.withoutCredentials',
            actions: 'forget the change',
            meta: step(acknowledgementStep, 'gives up waiting for the acknowledgement, without old credentials'),
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
        'timer.retransmission': [
          {
            // Step 11: the M2ME sends the acknowledgement to the RO once more.
            guard: and(['retransmission: repeat', 'bearer is up']),
            actions: ['send the acknowledgement of the download', 'start the retransmission timer'],
            meta: step(11, 'acknowledges the download to the RO once more'),
          },
          // The M2ME repeats nothing now, and may later.
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
});
