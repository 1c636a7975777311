import { reading } from './reading.js';

/** Step 7: how the MCIM travels, and where it lies until 12. */
export const downloadReadings = {
  sealing: reading({
    means: {
      'new-sho-to-tre': 'the new SHO seals the MCIM for the TRE',
      'ro-to-tre': 'the RO seals it for the TRE',
      'hop-by-hop': 'each leg is secured by itself, the last one up to the device',
    },
    default: 'ro-to-tre',
    reason: 'literal: "The RO securely sends"',
    step: '6, 7',
    leftOpenBy: 'from whom to whom "securely" reaches',
  }),
  'download-atomicity': reading({
    means: {
      'ordering-only': 'a partial download outlives a power loss and is completed later',
      'all-or-nothing': 'a partial download leaves nothing after a power loss',
    },
    default: 'all-or-nothing',
    reason: 'no words; kindest: "atomic" is said of the order, and reaches the power loss too',
    step: '7',
    leftOpenBy: '"atomic in the sense that" the order is kept, with no word of a download that breaks off',
  }),
  'downloaded-mcim': reading({
    means: {
      volatile: 'a complete download is in the TRE, and lost with the power',
      'durable-in-tre': 'it is kept, sealed in the TRE',
      'durable-outside': 'it is kept, outside the TRE',
    },
    default: 'durable-in-tre',
    reason: 'no words; kindest: it outlives a power loss, and nobody reads it',
    step: '7, 12',
    leftOpenBy: 'where the MCIM lies between 7 and 12, which provisions it "into the TRE"',
  }),
};
