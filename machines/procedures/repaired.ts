import { amended } from '../amendments/amended.js';
import { notifyFirst } from './notify-first.js';
import type { Procedure } from './procedure.js';

/** The amendments that `rehome synthesize --amendments` joins: docs/story-of-the-repair.md has the run that needs each. */
const amendments = [
  'bound-token',
  'checked-request',
  'named-operator',
  'checked-token',
  'sealed-mcim',
  'proven-notice',
  'signed-acknowledgement',
  'discard-last',
  'inactive-old',
  'release-on-discard',
  'answered-confirmation',
  'device-proof',
  'service-on-attach',
  'success-when-carried',
  'return-uncarried',
  'initial-bearer',
  'checked-registration',
];

/** The procedure that no text proposes yet: notify-first with what mends it at each assumption level, and loses less than it mends. */
export const repaired: Procedure = { ...amended(notifyFirst, amendments), name: 'repaired' };
