import { observer } from './observer.js';
import { connected, hasFailed, pristine } from './world.js';

/** What the history is told. */
export const failureWatch = { pristine, connected, failed: hasFailed };

/**
 * What happened since a failure. A failure: the TRE did not complete 12 in this transaction, whatever anybody reports.
 * `failed` until the device is pristine, `pristine` until an initial provisioning starts, `started` until the device is
 * connected, `completed` then. Watch it with `failureWatch`.
 */
export const failureHistory = observer.createMachine({
  initial: 'noFailure',
  states: {
    noFailure: { on: { state: { guard: ({ event }) => event.is.failed === true, target: 'failed' } } },
    failed: { on: { state: { guard: ({ event }) => event.is.pristine === true, target: 'pristine' } } },
    pristine: { on: { 'send.m2me.initialProvisioningRequest': 'started' } },
    started: { on: { state: { guard: ({ event }) => event.is.connected === true, target: 'completed' } } },
    completed: {},
  },
});
