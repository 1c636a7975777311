import { discardFirst } from './discard-first.js';
import type { Procedure } from './procedure.js';

/**
 * Step 8 notifies the old SHO under the AVs, 9 acknowledges, 10 discards; a failure in 13 reverts to pristine and
 * provisions anew. Its step 1 has "a token signed with a private key of the M2ME", which nobody but the device has.
 */
export const notifyFirst: Procedure = {
  ...discardFirst,
  name: 'notify-first',
  order: 'notify-first',
  acts: ['notify', 'await acknowledgement', 'discard', 'acknowledge download', 'provision', 'tell outcome'],
  noticeUnderAvs: true,
  settles: { token: 'private-key', 'token-issuer': 'device', failure: 'pristine-and-reprovision' },
};
