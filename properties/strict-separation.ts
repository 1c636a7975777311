import { invariant } from '../checker/index.js';
import type { World } from './world.js';

/** For both-present: what each operator has been sent of the other's set. The isolation is a "must" of the text. */
export const strictSeparation = invariant<World>({
  name: 'strict-separation',
  sentence: "Neither operator obtains the other's credentials.",
  source: 'last paragraph of discard-first, "strictly separated"',
  about: ({ m2me }) => m2me.context.oldMcim !== null && m2me.context.newMcim !== null,
  holds: ({ oldSho, newSho }) => !oldSho.context.foreignCredentials && !newSho.context.foreignCredentials,
});
