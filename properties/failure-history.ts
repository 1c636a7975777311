import { observer } from './observer.js';

/**
 * What happened since a failure. A failure: the TRE did not complete 12 in this transaction, whatever anybody reports.
 * `failed` until the device is pristine, `pristine` until an initial provisioning starts, `started` then.
 */
export const failureHistory = observer.createMachine({
  initial: 'noFailure',
  states: {
    noFailure: { on: { 'choose.m2me.provisioning.fails': 'failed' } },
    failed: { on: { state: { guard: ({ event }) => event.is.pristine === true, target: 'pristine' } } },
    pristine: { on: { 'send.m2me.initialProvisioningRequest': 'started' } },
    started: {},
  },
});
