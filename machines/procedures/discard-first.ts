import type { Procedure } from './procedure.js';

/** Step 8 discards the old credentials, 9 notifies the old SHO, 10 is its acknowledgement. The base of the others. */
export const discardFirst: Procedure = {
  name: 'discard-first',
  order: 'discard-first',
  acts: ['discard', 'notify', 'await acknowledgement', 'acknowledge download', 'provision', 'tell outcome'],
  noticeUnderAvs: false,
  credentials: 'downloaded',
  settles: {},
};
