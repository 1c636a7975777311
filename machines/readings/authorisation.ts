import { reading } from './reading.js';

/** Steps 2 to 6: who may start what, and what the device and the PVA are told. */
export const authorisationReadings = {
  instruction: reading({
    means: {
      authenticated: "the device takes the instruction only as the subscriber's",
      anybody: 'the device takes it from whoever reaches it',
    },
    default: 'authenticated',
    reason: 'literal: "the M2ME subscriber contacts the M2ME"',
    step: '2',
    leftOpenBy: 'nothing says how the device knows the subscriber',
  }),
  'step-2-information': reading({
    means: {
      'verifies-token': 'only what verifies the token',
      'names-new-sho': 'that, and the new SHO',
      'pins-mcim': 'that, and the very MCIM',
    },
    default: 'verifies-token',
    reason: 'literal: information "to determine that the incoming MCIM is authorized", which in 7 is the token',
    step: '2',
    leftOpenBy: 'what the information says of the incoming MCIM',
  }),
  'mcim-before-instruction': reading({
    means: {
      dropped: 'a download that comes before the instruction is dropped',
      held: 'it waits for the instruction',
      accepted: 'it is accepted without an instruction',
    },
    default: 'held',
    reason: 'no words; kindest: the order of 2 and 7 makes no difference',
    step: '2, 7',
    leftOpenBy: '2 races 7: nothing orders the instruction before the download',
  }),
  'second-change': reading({
    means: {
      refused: 'while a change is open, the RO and the device take no other',
      replaces: 'a later change takes the place of the open one',
      'both-run': 'both run',
    },
    default: 'refused',
    reason: 'no words; kindest: 7 "should be atomic"',
    step: '1, 7',
    leftOpenBy: 'no step speaks of two changes at once',
  }),
  validation: reading({
    means: {
      exchange: 'the PVA asks the TRE for evidence, over the bearer in use',
      'from-records': 'the PVA looks into its records',
    },
    default: 'from-records',
    reason: 'literal: no message of 4 is named',
    step: '4',
    leftOpenBy: '"The PVA validates the M2ME": no message is named',
  }),
  'validation-binding': reading({
    means: {
      nothing: 'the answer says that a validation succeeded',
      'device-and-transaction': 'the answer names the device and the transaction that it was asked for',
      'tre-key': 'that, and the TRE key that the MCIM is to be sealed to',
    },
    default: 'device-and-transaction',
    reason: 'no words; the status "of the validation" is of the device that was asked for',
    step: '3 to 5',
    leftOpenBy: 'what the successful status is bound to',
  }),
  'pva-answers': reading({
    means: {
      'any-asker': 'the PVA answers whoever asks',
      'named-operator': 'the PVA answers only the operator that the subscriber named',
    },
    default: 'any-asker',
    reason: 'literal: no step tells the PVA whom the subscriber chose',
    step: '3',
    leftOpenBy: 'who may ask for a validation',
  }),
  'pva-refusal': reading({
    means: {
      silent: 'only a success is reported',
      reported: 'a refusal is reported too',
    },
    default: 'silent',
    reason: 'literal: "If the validation is successful, the PVA reports"',
    step: '5',
    leftOpenBy: 'what follows an unsuccessful validation',
  }),
  'sender-of-6': reading({
    means: {
      unchecked: 'the RO takes an MCIM from whoever sends one',
      checked: 'the RO takes it only from the operator that the MCIM is of, and for whom the PVA vouches',
    },
    default: 'unchecked',
    reason: 'literal: no step says that the RO checks anything',
    step: '6',
    leftOpenBy: 'who may send an MCIM to the RO',
  }),
  legs: reading({
    means: {
      secure: 'authentic and secret',
      authentic: 'authentic, but read by whoever carries them',
      open: 'neither: whoever carries them reads and writes them',
    },
    default: 'secure',
    reason: 'no words; kindest: only what the texts leave without a word on purpose is attacked',
    step: '1 to 6, 11 to 14',
    leftOpenBy: 'only 7 says "securely"',
  }),
};
