import { reading } from './reading.js';

/** The last paragraph of discard-first: both credential sets are in the device. They say nothing of other procedures. */
export const bothPresentReadings = {
  isolation: reading({
    means: {
      present: 'neither set can be read from the other side',
      absent: "what acts for one operator in the device can read and write the other's set",
    },
    default: 'present',
    reason: 'literal: isolation techniques "must" be used',
    step: 'last paragraph',
    leftOpenBy: 'which techniques, and what if they fail',
  }),
  'dormant-steps': reading({
    means: {
      'as-written': '6, 7 and 12 carry an MCIM all the same',
      authorisation: '6, 7 and 12 carry only the authorisation',
      none: '6, 7 and 12 fall away',
    },
    default: 'authorisation',
    reason: 'no words; kindest: the token still has to reach the device',
    step: 'last paragraph',
    leftOpenBy: '"another variant of the above steps": which of them are left is not said',
  }),
  'dormant-activation': reading({
    means: {
      token: 'the dormant set needs the token',
      instruction: 'the dormant set needs the instruction of 2 alone',
      anybody: 'whoever reaches the device activates it',
    },
    default: 'token',
    reason: 'kindest: 7 validates the token',
    step: 'last paragraph',
    leftOpenBy: 'what activates the dormant set',
  }),
  'dormant-bearer': reading({
    means: {
      unusable: 'the dormant set carries nothing before its activation',
      usable: 'the device can be reached through the dormant set',
    },
    default: 'unusable',
    reason: 'no words; a set that is not active attaches nowhere',
    step: 'last paragraph',
    leftOpenBy: 'whether the dormant set gives connectivity before the change',
  }),
};
