import { reading } from './reading.js';

/** What follows a failure of 12, and a power loss. */
export const failureReadings = {
  failure: reading({
    means: {
      'nothing-said': 'the device stays where it is',
      'pristine-and-reprovision': 'the device reverts to pristine and performs another initial provisioning',
      'literal-self-reference':
        'the device reverts to pristine and performs the procedure of this very clause, for that is what 13 cites',
    },
    default: 'nothing-said',
    reason: 'literal for discard-first and base-1.5.0; notify-first brings the rule, and it can be joined to any order',
    step: '13',
    leftOpenBy:
      'discard-first reports a failure and says no more; notify-first cites its own clause as "initial provisioning"',
  }),
  'knowledge-of-failure': reading({
    means: {
      'own-tre': 'its TRE tells the device',
      'ro-message': 'the RO tells the device, unprotected',
      'ro-message-protected': 'the RO tells the device, protected',
    },
    default: 'own-tre',
    reason: 'no words; kindest: the device needs nobody to know it',
    step: '13',
    leftOpenBy: '"If the provisioning failed, the M2ME reverts": no step tells the M2ME',
  }),
  'failure-timer': reading({
    means: {
      none: 'the device waits',
      'any-time-after-7':
        'the device may lose patience any time after 7: before the discard it aborts to the old SHO, after it that is a failure of 12',
    },
    default: 'none',
    reason: 'literal: no step has a timer',
    step: '13',
    leftOpenBy: 'what a device does for which 12 never comes',
  }),
  pristine: reading({
    means: {
      'keeps-platform-identity': 'the platform identity and the PCID stay',
      'keeps-nothing': 'nothing stays',
    },
    default: 'keeps-platform-identity',
    reason: 'kindest: without them no initial provisioning could follow',
    step: '13',
    leftOpenBy: '"pristine state": what survives it',
  }),
  'selected-sho': reading({
    means: {
      'record-of-the-ro': 'the SHO on record at the RO',
      'new-sho': 'the new SHO of the change that failed',
      either: 'either of the two',
    },
    default: 'record-of-the-ro',
    reason: 'no words; the record exists for such queries',
    step: '13, 14',
    leftOpenBy: 'with whom the device is provisioned anew',
  }),
  'old-sho-takes-back': reading({
    means: {
      agrees: 'an SHO that is asked for a subscription grants it',
      'may-refuse': 'the old SHO may refuse to take the device back',
    },
    default: 'agrees',
    reason: 'no words; kindest',
    step: '13',
    leftOpenBy: 'whether the old SHO takes a device back that it has let go',
  }),
  'transaction-record': reading({
    means: {
      kept: 'after a power loss the device goes on where it was',
      lost: 'a power loss ends the change on the side of the device',
    },
    default: 'kept',
    reason: 'no words; kindest',
    step: '7 to 13',
    leftOpenBy: 'nothing is said of power losses',
  }),
  'boot-without-credentials': reading({
    means: {
      stuck: 'a device that starts without credentials stays as it is',
      'goes-pristine': 'a device that starts without credentials reverts to pristine',
    },
    default: 'stuck',
    reason: 'literal: no step says what it does',
    step: '7 to 13',
    leftOpenBy: 'nothing is said of power losses',
  }),
};
