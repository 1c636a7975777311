import { discardFirst } from './discard-first.js';
import type { Procedure } from './procedure.js';

/** Step 8 notifies the old SHO, 9 acknowledges, 10 discards; a failure in 13 reverts to pristine and provisions anew. */
export const notifyFirst: Procedure = {
  ...discardFirst,
  name: 'notify-first',
  order: 'notify-first',
  tokenForm: 'private-key',
  settles: { failure: 'pristine-and-reprovision' },
};
