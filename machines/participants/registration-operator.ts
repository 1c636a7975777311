import { and, cancel, or } from 'xstate';
import { step } from '../vocabulary/step.js';
import { registrationOperatorSetup } from './registration-operator-setup.js';

/** The registration operator: its download and provisioning function (DPF) on one side, its record (DRF) on the other. */
export const registrationOperator = registrationOperatorSetup.createMachine({
  id: 'ro',
  context: ({ input }) => ({ ...input, record: input.parties.oldSho, delivery: null, beside: null, outcome: null }),
  type: 'parallel',
  states: {
    change: {
      initial: 'idle',
      on: {
        mcimDelivery: [
          {
            // Step 6: another operator's MCIM takes the place of the open change.
            guard: and(['the sender of 6 is in order', 'another operator delivers', 'second change: replaces']),
            target: '.downloading',
            reenter: true,
            actions: ['keep the delivery', 'send the download'],
            meta: step(7, 'gives up the open change for another, and sends its download to the M2ME'),
          },
          {
            // Step 6: another operator's MCIM goes to the device as well.
            guard: and(['the sender of 6 is in order', 'another operator delivers', 'second change: both run']),
            actions: ['keep the other delivery', 'send the other download'],
            meta: step(7, 'sends another download to the M2ME as well'),
          },
          // While a change is open, the RO takes no other.
          {},
        ],
      },
      states: {
        idle: {
          tags: 'rest',
          on: {
            // Step 6, 7: the new SHO sends its MCIM and the token; the RO sends them to the device.
            mcimDelivery: {
              guard: 'the sender of 6 is in order',
              target: 'downloading',
              actions: ['keep the delivery', 'send the download'],
              meta: step(7, 'sends the download to the M2ME'),
            },
            // Step 11 of a change whose 6 and 7 fall away (both-present).
            downloadAcknowledgement: {
              guard: 'steps 6 and 7 fall away',
              target: 'relayed',
              actions: 'relay the acknowledgement',
              meta: step(11, 'relays the acknowledgement, filtered, to the new SHO'),
            },
          },
        },
        downloading: {
          entry: 'start the retransmission timer',
          exit: cancel('retransmission'),
          on: {
            // Step 7: the RO sends the download once more.
            'timer.retransmission': {
              guard: 'retransmission: repeat',
              actions: ['send the download', 'start the retransmission timer'],
              meta: step(7, 'sends the download to the M2ME once more'),
            },
            // Between 12 and 13: the device's word on the outcome has overtaken its 11.
            provisioningOutcome: {
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went, before the acknowledgement of the download'),
            },
            // Step 11: the device acknowledges the download; the RO relays it to the new SHO, filtered.
            downloadAcknowledgement: {
              target: 'relayed',
              actions: 'relay the acknowledgement',
              meta: step(11, 'relays the acknowledgement, filtered, to the new SHO'),
            },
          },
        },
        relayed: {
          on: {
            proceed: [
              {
                // Between 12 and 13: the device has told how it went already.
                guard: 'the outcome is known',
                target: 'informed',
                meta: step(13, 'knows how the provisioning went'),
              },
              {
                // Step 12: the device provisions by itself.
                guard: or(['aid of the RO: none', 'steps 6 and 7 fall away']),
                target: 'aiding',
                meta: step(12, 'leaves the provisioning to the M2ME'),
              },
              // Step 12: the RO aids the device.
              { target: 'aiding', actions: 'aid', meta: step(12, 'aids the M2ME in provisioning') },
            ],
            // Step 11 comes again before the aid went out.
            downloadAcknowledgement: {},
            // Between 12 and 13: the device, which needs no aid, tells how it went.
            provisioningOutcome: {
              target: 'informed',
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went'),
            },
          },
        },
        aiding: {
          on: {
            downloadAcknowledgement: [
              // Step 11 comes again from a device that needs no aid.
              { guard: or(['aid of the RO: none', 'steps 6 and 7 fall away']) },
              // Step 11 comes again: the device misses the aid, and the RO aids once more.
              { actions: 'aid', meta: step(12, 'aids the M2ME once more') },
            ],
            // Between 12 and 13: the device tells how it went.
            provisioningOutcome: {
              target: 'informed',
              actions: 'keep the outcome',
              meta: step(13, 'learns how the provisioning went'),
            },
            // Between 12 and 13: no message tells the RO, which takes its aid for the outcome.
            proceed: {
              guard: 'outcome: the RO infers it',
              target: 'informed',
              actions: 'infer the success',
              meta: step(13, 'infers that the provisioning went well'),
            },
          },
        },
        informed: {
          on: {
            // Step 13: the RO reports to the new SHO.
            proceed: {
              target: 'reported',
              actions: ['report the outcome', 'tell the device of the failure', 'tell the old SHO of the completion'],
              meta: step(13, 'reports the outcome to the new SHO'),
            },
          },
        },
        reported: {
          tags: 'rest',
          on: {
            // Step 6, 7 of a further change.
            mcimDelivery: {
              guard: and(['the sender of 6 is in order', 'another operator delivers']),
              target: 'downloading',
              actions: ['keep the delivery', 'send the download'],
              meta: step(7, 'sends the download of a further change to the M2ME'),
            },
            // Step 7 of a change that ran beside the one reported: the RO turns to it, and sends its download once more.
            proceed: {
              guard: 'another delivery is there',
              target: 'downloading',
              actions: ['turn to the other delivery', 'send the download'],
              meta: step(7, 'turns to the other change, and sends its download to the M2ME once more'),
            },
          },
        },
      },
    },
    record: {
      initial: 'answering',
      on: {
        // Step 14: the new SHO registers the device for future discovery queries.
        registration: {
          guard: 'registration is in order',
          actions: 'record',
          meta: step(14, 'records the M2ME under the operator that registers it'),
        },
        // Step 13 (failure rule): that SHO grants a subscription; the RO provisions the device.
        subscriptionGrant: { actions: 'provision anew', meta: step(13, 'provisions the M2ME anew') },
      },
      states: {
        answering: {
          on: {
            initialProvisioningRequest: [
              {
                // Step 13 (failure rule): a pristine device asks for initial provisioning; nothing says with whom.
                guard: 'selected SHO: either',
                target: 'selecting',
                meta: step(13, 'is asked for an initial provisioning'),
              },
              {
                // Step 13 (failure rule): a pristine device asks for initial provisioning.
                actions: 'ask the SHO on record',
                meta: step(13, 'asks the SHO on record for a subscription'),
              },
            ],
          },
        },
        selecting: {
          on: {
            // Step 13 (failure rule): the RO turns to the SHO on record.
            'selection.record': {
              target: 'answering',
              actions: 'ask the SHO on record',
              meta: step(13, 'asks the SHO on record for a subscription'),
            },
            // Step 13 (failure rule): the RO turns to the new SHO of the change.
            'selection.newSho': {
              target: 'answering',
              actions: 'ask the new SHO',
              meta: step(13, 'asks the new SHO for a subscription'),
            },
            // The device asks once more.
            initialProvisioningRequest: {},
          },
        },
      },
    },
  },
});
