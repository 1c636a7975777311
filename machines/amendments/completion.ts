import { and, not, or, stateIn } from 'xstate';
import { step } from '../vocabulary/step.js';
import type { Amendment } from './amendment.js';

/** A device whose provisioning failed is where it was before. */
const stays = {
  guard: 'old MCIM is there',
  target: '#m2me.on.abandoned',
  actions: 'forget the change',
  meta: step(13, 'deletes the new MCIM, and stays with the old SHO'),
};

/** The new SHO is told how the provisioning went, in a change of which it awaits that. */
const isTold = ['vouched for by the device', stateIn({ change: 'awaitingReport' })] as const;

/** From step 11 on: the outcome, what follows a failure, and the registration. */
export const completionAmendments: readonly Amendment[] = [
  {
    name: 'device-proof',
    step: '11',
    sentence: 'The acknowledgement and the outcome carry a proof by the M2ME that the new SHO verifies.',
    delta: { settles: { 'voucher-of-11-and-13': 'device-proof' } },
  },
  {
    name: 'service-on-attach',
    step: '12',
    sentence: 'From when its MCIM is handed out, the new SHO serves the M2ME as soon as it attaches.',
    delta: {
      machines: {
        newSho: {
          '(root)': { context: { servesFromAttach: true } },
          'service.notServing': {
            on: {
              attachRequest: {
                // Step 12: the device attaches with the MCIM of an open change, and the new SHO lets it in.
                guard: or([stateIn({ change: 'awaitingAcknowledgement' }), stateIn({ change: 'awaitingReport' })]),
                target: 'serving.attached',
                actions: 'accept',
                meta: step(12, 'begins to serve the M2ME that attaches'),
              },
            },
          },
          'service.serving': {
            initial: 'due',
            states: {
              // From a success that is reported, or a subscription that is granted.
              due: {},
              // From an attach, while nothing is reported.
              attached: {
                on: {
                  // Step 13: the RO reports the success, from which on the new SHO serves in any case.
                  provisioningReport: {
                    guard: and(['success is reported', ...isTold]),
                    target: 'due',
                    meta: step(13, 'learns of the success, and serves the M2ME on'),
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  {
    name: 'early-service',
    step: '6',
    sentence: 'The new SHO serves the new MCIM from the moment that it hands it out.',
    delta: { settles: { 'serving-start': 'at-6' } },
  },
  {
    name: 'success-when-carried',
    step: '13',
    sentence: 'The M2ME tells the RO of the success only after the new SHO has begun to carry it.',
    needs: {
      amendment: 'service-on-attach',
      reason: 'a new SHO that serves only from the report of the success carries nobody before it',
    },
    delta: {
      machines: {
        m2me: {
          'on.changing.provisioning': {
            on: {
              // Step 12: the TRE holds the new MCIM, and the M2ME attaches to its operator with it.
              'provisioning.succeeds': {
                guard: 'new MCIM is there',
                target: 'awaitingCarriage',
                actions: ['install the new MCIM', 'keep the old session meanwhile', 'attach with the active MCIM'],
                meta: step(12, 'has provisioned the new MCIM into the TRE'),
              },
            },
          },
          'on.changing.awaitingCarriage': {
            // Between 12 and 13: the new SHO carries the M2ME, which goes on.
            always: { guard: 'the new SHO carries it', target: 'acting' },
            // It has a time of its own to wait for the new SHO, or none.
            on: { 'timer.patience': {} },
          },
        },
      },
    },
  },
  {
    name: 'return-uncarried',
    step: '13',
    sentence:
      'If the new SHO does not carry it within a time that it is configured with, an M2ME that still holds the old credentials deletes the new MCIM, tells the RO that the provisioning failed, and stays with the old SHO, whatever follows upon a failure otherwise; the new SHO, once it learns of the failure, serves it no longer on its attach alone.',
    replaces: 'that the M2ME reverts to the pristine state after each failure',
    needs: {
      amendment: 'success-when-carried',
      reason: 'an M2ME that has told of a success would leave all others with it',
    },
    delta: {
      machines: {
        m2me: {
          'on.changing.awaitingCarriage': {
            after: {
              carriage: {
                // Between 12 and 13: the M2ME waits no longer for the new SHO, and attaches to the old one again.
                guard: 'old MCIM is there',
                target: 'returning',
                actions: ['lose the new set', 'keep the old session meanwhile', 'attach with the active MCIM'],
                meta: step(13, 'gives up waiting for the new SHO, and deletes the new MCIM'),
              },
            },
          },
          'on.changing.returning': {
            on: {
              proceed: [
                {
                  // Between 12 and 13: no message tells the RO, and the M2ME stays with the old SHO.
                  guard: 'outcome: the RO infers it',
                  target: '#m2me.on.abandoned',
                  actions: 'forget the change',
                  meta: step(13, 'stays with the old SHO'),
                },
                {
                  // Between 12 and 13: the M2ME tells the RO that the provisioning failed, and stays with the old SHO.
                  guard: 'bearer is up',
                  target: '#m2me.on.abandoned',
                  actions: ['tell the RO of the failure', 'forget the change'],
                  meta: step(13, 'tells the RO of the failure, and stays with the old SHO'),
                },
              ],
              // It is about to give up already.
              'timer.patience': {},
            },
          },
          // The answer of the RO to the failure that it was told of: the M2ME stays all the same.
          'on.abandoned': { on: { failureMessage: {} } },
        },
        newSho: {
          'service.serving.attached': {
            on: {
              // Step 13: from the report of a failure on, the new SHO serves the device no longer.
              provisioningReport: {
                guard: and([not('success is reported'), ...isTold]),
                target: '#newSho.service.notServing',
                meta: step(13, 'learns of the failure, and serves the M2ME no longer'),
              },
            },
          },
        },
      },
    },
  },
  {
    name: 'return-to-old',
    step: '13',
    sentence:
      'If the provisioning failed and the M2ME still holds the old credentials, it deletes the new MCIM and stays with the old SHO.',
    replaces: 'that the M2ME reverts to the pristine state after a failure',
    delta: {
      machines: {
        m2me: {
          'on.failed.reported': { on: { proceed: stays, reversion: stays } },
          'on.failed.unreported': { on: { reversion: stays } },
        },
      },
    },
  },
  {
    name: 'failure-rule',
    step: '13',
    sentence:
      'If the provisioning failed, the M2ME reverts to the pristine state and performs another initial provisioning.',
    delta: { settles: { failure: 'pristine-and-reprovision' } },
    says: ({ settles }) => settles.failure !== 'pristine-and-reprovision',
  },
  {
    name: 'pristine-boot',
    step: '13',
    sentence:
      'An M2ME that starts without credentials reverts to the pristine state and performs another initial provisioning.',
    delta: { settles: { 'boot-without-credentials': 'goes-pristine' } },
  },
  {
    name: 'initial-bearer',
    step: '13',
    sentence: 'While no operator carries it, the M2ME reaches the RO by the connectivity of initial provisioning.',
    delta: { settles: { 'initial-connectivity': 'always' } },
  },
  {
    name: 'conditional-registration',
    step: '14',
    sentence: 'The new SHO sends the registration only if the RO has reported that the provisioning was successful.',
    delta: { settles: { registration: 'on-success' } },
  },
  {
    name: 'checked-registration',
    step: '14',
    sentence: 'The RO registers the M2ME only under the operator whose MCIM it has learnt to be provisioned.',
    delta: { settles: { 'ro-checks-success': 'yes' } },
  },
];
