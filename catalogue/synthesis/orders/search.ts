import { type Knowledge, lostIn, nothingKnown, type SettingResult } from './examine.js';
import { type OrdersPlan, settingsOf } from './plan.js';

/** An order with what is known of it. */
export interface ExaminedOrder {
  readonly order: string;
  /** By setting. */
  readonly results: readonly SettingResult[];
}

/** What a search of orders has come to. */
export interface OrdersFound {
  readonly plan: OrdersPlan;
  /** How many orders there are to examine; an interrupt leaves some out. */
  readonly orders: number;
  readonly examined: readonly ExaminedOrder[];
}

/** One order to examine, and what the ones before it have shown. */
export interface Ask {
  readonly order: string;
  readonly plan: OrdersPlan;
  readonly known: Knowledge;
}

/** So many orders are examined at a time: whatever the number of workers, each knows exactly what the rounds before have shown. */
const roundSize = 12;

/** So many runs of other orders are tried for a property in a setting. */
const mostTries = 3;

/**
 * Examines orders in rounds.
 * @param orders those that are likely to lose little first: what they lose spares the search of others
 * @param examine gives the answers in the order of what is asked; undefined for those that an interrupt left out
 * @param prunes false: every order is searched in every setting
 * @returns the orders that were examined, in the order given
 */
export async function examineOrders(
  orders: readonly string[],
  plan: OrdersPlan,
  examine: (asks: readonly Ask[]) => Promise<readonly (readonly SettingResult[] | undefined)[]>,
  prunes = true,
): Promise<readonly ExaminedOrder[]> {
  const examined: ExaminedOrder[] = [];
  for (let next = 0; next < orders.length; next += roundSize) {
    const round = orders.slice(next, next + roundSize);
    const asks = round.map((order): Ask => {
      return { order, plan, known: prunes ? knowledgeFor(order, plan, examined) : nothingKnown(plan) };
    });
    for (const [index, results] of (await examine(asks)).entries()) {
      if (results === undefined) return examined;
      examined.push({ order: round[index]!, results });
    }
  }
  return examined;
}

/** What the examined orders have shown, as far as it serves another one. */
function knowledgeFor(order: string, plan: OrdersPlan, examined: readonly ExaminedOrder[]): Knowledge {
  const nearest = [...examined].sort((a, b) => common(b.order, order) - common(a.order, order));
  const { length } = plan.scenarios;
  return {
    runs: settingsOf(plan).map((_, index) => runsToTry(plan, index, nearest)),
    searched: settingsOf(plan).map((_, index) =>
      examined.flatMap(({ results }) => (isKnown([results[index]!]) ? [lostIn([results[index]!], plan)] : [])),
    ),
    together: plan.valuations.map((_, valuation) =>
      examined.flatMap(({ results }) => {
        const all = results.slice(valuation * length, (valuation + 1) * length);
        return isKnown(all) ? [lostIn(all, plan)] : [];
      }),
    ),
  };
}

/** Is all that is lost there known? */
const isKnown = (results: readonly SettingResult[]): boolean =>
  results.every(({ searched, undecided }) => searched && undecided.length === 0);

/** Of each property a few different runs, those of the nearest orders. */
function runsToTry(plan: OrdersPlan, index: number, nearest: readonly ExaminedOrder[]): Knowledge['runs'][number] {
  const tries = new Map<string, Set<string>>(plan.properties.map((property) => [property, new Set<string>()]));
  for (const { results } of nearest) {
    for (const { property, trace } of results[index]!.lost) {
      const runs = tries.get(property)!;
      if (trace !== null && runs.size < mostTries) runs.add(trace);
    }
  }
  return [...tries].flatMap(([property, runs]) => [...runs].map((trace) => ({ property, trace })));
}

/** How many acts two orders begin with in common. */
function common(one: string, other: string): number {
  const [a, b] = [one.split('-'), other.split('-')];
  const different = a.findIndex((act, place) => act !== b[place]);
  return different < 0 ? a.length : different;
}
