import type { Alternatives, Amendment } from './amendment.js';
import { authorisationAmendments } from './authorisation.js';
import { changeAmendments } from './change.js';
import { completionAmendments } from './completion.js';

export type { Amendment } from './amendment.js';

/** Every amendment, in the order of their groups: the order in which a procedure's name lists them, and in which they are applied. */
export const amendments: readonly Amendment[] = [
  ...authorisationAmendments,
  ...changeAmendments,
  ...completionAmendments,
];

/** When the old SHO releases the device. */
export const releases: Alternatives = {
  amendments: ['release-on-notice', 'release-on-completion', 'release-on-discard'],
  reason: 'the old SHO releases the device once',
};

/** What the device does that waits no longer for the acknowledgement. */
export const timers: Alternatives = {
  amendments: ['go-on-unacknowledged', 'abort-unacknowledged'],
  reason: 'a device that waits no longer either goes on or stays',
};

/** From when the new SHO serves, where it does not wait for the report of the success. */
const services: Alternatives = {
  amendments: ['service-on-attach', 'early-service'],
  reason: 'the new SHO begins to serve once',
};

/** Where the discard stands. */
const discards: Alternatives = {
  amendments: ['discard-acknowledged', 'discard-last'],
  reason: 'the discard has one place, and the later one comes after the acknowledgement, too',
};

/** Amendments that exclude each other. */
export const alternatives: readonly Alternatives[] = [releases, timers, discards, services];
