import { reading } from './reading.js';

/** What carries the device. */
export const connectivityReadings = {
  connectivity: reading({
    means: {
      'dies-with-credentials': 'the bearer of the old SHO ends with the discard',
      'dies-at-release': 'the old SHO takes its bearer away when it releases the device',
      'session-survives': 'the bearer goes on until power loss or detach',
    },
    default: 'session-survives',
    reason: 'no words; kindest: the old bearer goes on until power loss or detach',
    step: '7 to 13',
    leftOpenBy: '"connectivity provided by the old SHO" after the old credentials are gone; who carries 11?',
  }),
  'initial-connectivity': reading({
    means: {
      never: 'a device without credentials reaches nobody',
      'when-pristine': 'a pristine device reaches the RO with its PCID',
      always: 'the PCID carries the device whenever nothing else does',
    },
    default: 'when-pristine',
    reason: 'the clause is about the connectivity of the old SHO, and 13 of notify-first provisions anew from pristine',
    step: '13',
    leftOpenBy: 'what carries another initial provisioning',
  }),
};
