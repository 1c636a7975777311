import { step } from '../vocabulary/step.js';
import type { Amendment } from './amendment.js';

/** A device whose provisioning failed is where it was before. */
const stays = {
  guard: 'old MCIM is there',
  target: '#m2me.on.abandoned',
  actions: 'forget the change',
  meta: step(13, 'deletes the new MCIM, and stays with the old SHO'),
};

/** From step 11 on: the outcome, what follows a failure, and the registration. */
export const completionAmendments: readonly Amendment[] = [
  {
    name: 'device-proof',
    step: '11',
    sentence: 'The acknowledgement and the outcome carry a proof by the M2ME that the new SHO verifies.',
    delta: { settles: { 'voucher-of-11-and-13': 'device-proof' } },
  },
  {
    name: 'early-service',
    step: '6',
    sentence: 'The new SHO serves the new MCIM from the moment that it hands it out.',
    delta: { settles: { 'serving-start': 'at-6' } },
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
