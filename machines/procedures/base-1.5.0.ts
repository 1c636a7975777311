import { discardFirst } from './discard-first.js';
import { notifyFirst } from './notify-first.js';
import type { Procedure } from './procedure.js';

const { failure: _, ...step1 } = notifyFirst.settles;

/** The order of discard-first with the step 1 of notify-first: what notify-first seems to have been written against. */
export const base150: Procedure = {
  ...discardFirst,
  name: 'base-1.5.0',
  settles: step1,
  reconstructed: "discard-first's order with notify-first's step 1",
};
