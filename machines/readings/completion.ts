import { reading } from './reading.js';

/** Steps 11 to 14: who tells whom how it went. */
export const completionReadings = {
  'content-of-11': reading({
    means: {
      download: 'the download',
      'old-sho-acknowledgement': "the old SHO's acknowledgement, passed on",
      discard: 'the discard of the old credentials',
    },
    default: 'download',
    reason: 'kindest: it tells the new SHO nothing of the old one',
    step: '11',
    leftOpenBy: '"the acknowledgment message": of what?',
  }),
  'voucher-of-11-and-13': reading({
    means: {
      'ro-word': 'the new SHO believes the RO',
      'device-proof': "the new SHO asks for the device's own proof, which it can verify",
    },
    default: 'ro-word',
    reason: 'literal: the RO relays and reports',
    step: '11, 13',
    leftOpenBy: 'whether the new SHO can tell what the device said from what the RO says',
  }),
  'privacy-filtering': reading({
    means: {
      applied: 'the RO filters what is sensitive about the old SHO',
      'not-applied': 'the RO passes the acknowledgement on as it is',
    },
    default: 'applied',
    reason: 'kindest: filtering "may be applied"',
    step: '11',
    leftOpenBy: '"Some privacy filtering may be applied here"',
  }),
  'aid-of-the-ro': reading({
    means: {
      exchange: 'an exchange with the RO is needed',
      'device-alone': 'the device provisions by itself',
    },
    default: 'exchange',
    reason: 'literal: "With the aid of the RO"',
    step: '12',
    leftOpenBy: 'what the aid is',
  }),
  'outcome-report': reading({
    means: {
      'device-reports': 'the device tells the RO how it went, and that arrives',
      'ro-infers': 'the RO takes its own aid for the outcome, and hears of a failure only where it learns of one',
    },
    default: 'device-reports',
    reason: 'no words; kindest: the RO knows what it reports',
    step: '12, 13',
    leftOpenBy: 'no message from the device follows 12, and the RO reports the status',
  }),
  'serving-start': reading({
    means: {
      'at-6': 'the new SHO serves from the moment that it hands out its MCIM',
      'at-success-report': 'it serves from the report of the success',
    },
    default: 'at-success-report',
    reason: 'no words; kindest: a new SHO that only waits does not serve a device that is not its own yet',
    step: '6, 13',
    leftOpenBy: 'from when on the new SHO accepts its own MCIM is not said',
  }),
  registration: reading({
    means: {
      unconditional: 'the new SHO registers the device after a success and after a failure',
      'on-success': 'after a success only',
    },
    default: 'unconditional',
    reason: 'literal: 14 has no condition',
    step: '14',
    leftOpenBy: '14 follows "success/failure" of 13 without an "if"',
  }),
  'ro-checks-success': reading({
    means: {
      no: 'the RO records whatever is registered',
      yes: 'the RO records a device under a new SHO only where it knows of the success',
    },
    default: 'no',
    reason: 'literal: no step says that the RO checks',
    step: '14',
    leftOpenBy: 'whether the RO compares 14 with what it reported in 13',
  }),
  'order-to-new-sho': reading({
    means: {
      kept: "the RO's messages reach the new SHO in order",
      'may-overtake': 'the report of 13 may overtake the relay of 11',
    },
    default: 'kept',
    reason: 'no words; kindest',
    step: '11, 13',
    leftOpenBy: 'nothing orders what the RO sends',
  }),
};
