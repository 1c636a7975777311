import { reading } from './reading.js';

/** Steps 8 to 10: the notice, its acknowledgement, the discard, and what the old SHO makes of them. */
export const noticeReadings = {
  release: reading({
    means: {
      'receipt-only': 'the old SHO acknowledges, and releases never',
      'on-notification': 'it releases when the notice comes',
      'after-acknowledgement-sent': 'it releases after it sent the acknowledgement',
      'on-completion': 'it releases when it is told that the change is complete',
    },
    default: 'receipt-only',
    reason: 'literal: the old SHO acknowledges the receipt, and no step says that it releases',
    step: '8/9, 9/10',
    leftOpenBy: 'the old SHO "sends an acknowledgment indicating the receipt"',
  }),
  'av-end-point': reading({
    means: {
      'old-sho': 'what is under the AVs is read and made by the old SHO alone',
      'visited-network': 'the AVs end in the visited network, which hands on what it reads',
    },
    default: 'old-sho',
    reason: 'no words; kindest: "the current AVs of the old SHO"',
    step: 'notify-first 8',
    leftOpenBy: '"protected by the current AVs", which end in the visited network when the device roams',
  }),
  'unused-avs': reading({
    means: {
      withdrawn: 'the serving network forgets them at the release',
      stay: 'the serving network goes on accepting the device with them',
    },
    default: 'withdrawn',
    reason: 'no words; kindest: released is released everywhere',
    step: '8 to 10',
    leftOpenBy: 'what becomes of AVs that the serving network holds',
  }),
  'acknowledgement-protection': reading({
    means: {
      none: 'nothing protects it',
      'old-avs': 'the old AVs, while the device has them',
      signed: 'a signature of the old SHO',
    },
    default: 'none',
    reason: 'literal: only the notice is said to be protected',
    step: '9/10',
    leftOpenBy: 'the Discussion of notify-first protects "messages between", its step 9 says nothing',
  }),
  'missing-acknowledgement': reading({
    means: {
      'wait-for-ever': 'the device waits',
      'give-up-and-go-on': 'the device waits no longer and goes on',
      'give-up-and-abort': 'the device waits no longer and abandons the change',
    },
    default: 'wait-for-ever',
    reason: 'literal: 8 to 10 have no timer',
    step: '8 to 10',
    leftOpenBy: 'no step says what happens when no acknowledgement comes',
  }),
  'acknowledgement-before-11': reading({
    means: {
      waits: 'the device goes to 11 with the acknowledgement',
      'does-not-wait': 'the device goes to 11 once the notice is sent',
    },
    default: 'waits',
    reason: 'the steps stand in this order; "example sequence"',
    step: '10, 11 of discard-first',
    leftOpenBy: 'whether 11 waits for the acknowledgement',
  }),
  'repeated-notice': reading({
    means: {
      answered: 'the old SHO answers a repeated notice again',
      unverifiable: 'after the release the old SHO cannot verify it any more',
      ignored: 'a repeated notice is ignored',
    },
    default: 'answered',
    reason: 'no words; kindest: the device gets its acknowledgement',
    step: '8 to 10',
    leftOpenBy: 'what the old SHO makes of a notice that it has acknowledged',
  }),
  retransmission: reading({
    means: {
      none: 'each message is sent once',
      repeat: '7, the notice of 8/9 and 11 are repeated until they are answered',
    },
    default: 'repeat',
    reason: 'no words; kindest: 7, the notice of 8/9 and 11 are repeated until they are answered',
    step: '7, 8, 11',
    leftOpenBy: 'nothing is said of lost messages',
  }),
  discard: reading({
    means: {
      erase: 'the old credentials are erased',
      overwrite: 'the new MCIM overwrites the old one, in one act with 12',
    },
    default: 'erase',
    reason: 'literal: "discards"; overwriting is an example',
    step: '8/10',
    leftOpenBy: '"e.g. overwrite the old MCIM"',
  }),
};
