import { and, not, or } from 'xstate';
import { step } from '../vocabulary/step.js';
import { m2meSetup } from './m2me-setup.js';

/** The TRE did not complete 12. Where 13 has no failure rule, the M2ME stays here. */
export const failed = m2meSetup.createStateConfig({
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
});

/** Step 13 (failure rule): nothing of any change is left, and another initial provisioning may follow. */
export const pristine = m2meSetup.createStateConfig({
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
        actions: ['install the MCIM of initial provisioning', 'wait for the session', 'attach with the active MCIM'],
        meta: step(13, 'is provisioned anew'),
      },
      // An answer to a request that went with the power.
      {},
    ],
    // It is pristine already.
    failureMessage: {},
  },
});

/** Step 13 (failure rule): the M2ME has the MCIM of the selected SHO. */
export const provisionedAnew = m2meSetup.createStateConfig({
  tags: 'rest',
  on: {
    // The same MCIM once more, for a request that was repeated.
    initialProvisioning: {},
  },
});
