import type { Act } from '../procedures/procedure.js';
import { defaultReadings, type ReadingValues } from '../readings/index.js';
import { binds, dependencies } from './dependency.js';
import { type Order, orderedActs } from './order.js';

/** What becomes of the old credentials: discarded by an act of their own, with 12, or never. */
const discards = ['act', 'with 12', 'never'] as const;

/**
 * Why a device cannot do an order under readings; null where it can.
 * @returns one sentence
 */
export function orderProblem({ acts, noticeUnderAvs, overwrites }: Order, values: ReadingValues): string | null {
  const before = (one: Act, other: Act) => acts.includes(one) && acts.indexOf(one) < acts.indexOf(other);
  const missing = orderedActs.find((act) => act !== 'discard' && !acts.includes(act));
  if (missing !== undefined) return `The act ${missing} is missing.`;
  if (overwrites && acts.includes('discard')) return 'The discard is one act with 12, and an act of its own as well.';
  for (const dependency of dependencies) {
    const { act, after, reason } = dependency;
    const discardedWith12 = after === 'discard' && overwrites && before('provision', act);
    if (acts.includes(act) && !before(after, act) && !discardedWith12 && binds(dependency, values))
      return `The act ${act} comes before ${after}, but ${reason}.`;
  }
  const takesAvs: Act = overwrites ? 'provision' : 'discard';
  if (noticeUnderAvs && before(takesAvs, 'notify'))
    return 'The notice goes under the AVs, which the discard has taken away.';
  return null;
}

/**
 * Every order of the texts' acts that a device can do under readings: the discard anywhere, in one act with 12, or never; the notice in
 * clear or under the AVs. In a fixed order.
 */
export function admissibleOrders(values: ReadingValues = defaultReadings): readonly Order[] {
  return discards.flatMap((discard) => {
    const acts = orderedActs.filter((act) => act !== 'discard' || discard === 'act');
    return permutations(acts).flatMap((sequence) =>
      [false, true]
        .map((noticeUnderAvs): Order => ({ acts: sequence, noticeUnderAvs, overwrites: discard === 'with 12' }))
        .filter((order) => orderProblem(order, values) === null),
    );
  });
}

/** All orders of some items, in the order of the items. */
function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, place) =>
    permutations([...items.slice(0, place), ...items.slice(place + 1)]).map((rest) => [first, ...rest]),
  );
}
