import { invariant } from '../checker/index.js';
import type { World } from './world.js';

/**
 * For both-present. Judged by what each operator has been sent of the other's set; that what it sees or causes depends on
 * nothing of the other's is not judged. The isolation is a "must" of the text.
 */
export const strictSeparation = invariant<World>({
  name: 'strict-separation',
  sentence:
    "Neither operator obtains the other's credentials, and nothing it can see or cause through its own set depends on the other's.",
  source: 'last paragraph of discard-first, "strictly separated"',
  about: ({ m2me }) => m2me.context.oldMcim !== null && m2me.context.newMcim !== null,
  holds: ({ oldSho, newSho }) => !oldSho.context.foreignCredentials && !newSho.context.foreignCredentials,
});
