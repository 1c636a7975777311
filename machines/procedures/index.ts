import { base150 } from './base-1.5.0.js';
import { bothPresent } from './both-present.js';
import { discardFirst } from './discard-first.js';
import { notifyFirst } from './notify-first.js';
import type { Procedure } from './procedure.js';
import { repaired } from './repaired.js';

const orders = [discardFirst, base150, notifyFirst];

/** Every procedure, in the order of reports. */
export const procedures: readonly Procedure[] = [...orders, ...orders.map(bothPresent), repaired];
