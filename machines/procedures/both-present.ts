import type { Procedure } from './procedure.js';

/** The last paragraph of discard-first: both credential sets are in the device already. Combines with every order. */
export const bothPresent = (procedure: Procedure): Procedure => ({
  ...procedure,
  name: `both-present-${procedure.name}`,
  credentials: 'both-present',
});
