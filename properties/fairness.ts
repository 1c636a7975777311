import type { Fairness } from '../checker/index.js';

/** What honest parties owe. No fault and no adversary owes anything; what is corrupt owes nothing either. */
export const fairParties: Fairness = { delivery: 'strong', timer: 'weak', choice: 'weak', repair: 'weak' };

export const finitelyManyFaults: Pick<Fairness, 'finitely'> = { finitely: [{ class: 'fault' }] };
