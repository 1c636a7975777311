import { describe, expect, it } from 'vitest';
import { ordersText } from '../../../reports/synthesis/orders.js';
import { automataCache } from '../../sharing/automata.js';
import { ordersFileText, parseOrdersFile } from './data.js';
import { examineOrder } from './examine.js';
import { defaultPlan, type OrdersPlan, ordersOf } from './plan.js';
import { examineOrders } from './search.js';
import { summaryOf, witnessesOf } from './summary.js';
import { ordersTold } from './told.js';

/** Few orders and properties, and all that decides between them. */
const plan: OrdersPlan = {
  ...defaultPlan,
  scenarios: ['honest', 'silent-old-sho'],
  properties: [
    'discard-after-acknowledgement',
    'truthful-deregistration',
    'promise-kept',
    'no-ghost-subscription',
    'never-without-credentials',
    'never-stranded',
    'unspecified-reception',
  ],
};
const every = ordersOf(plan);
const orders = every.filter((_, index) => index < 2 || index % 34 === 0);
const create = automataCache(100_000);

const search = (prunes: boolean) =>
  examineOrders(
    orders,
    plan,
    async (asks) => {
      const answers = [];
      for (const { order, plan: asked, known } of asks) answers.push(await examineOrder(order, asked, known, create));
      return answers;
    },
    prunes,
  );

describe('a search of orders', () => {
  it('has those of the texts first', () => {
    expect(every.slice(0, 2)).toEqual(['order:discard-notify-ack-11-12-13', 'order:notify.avs-ack-discard-11-12-13']);
    expect(every).toHaveLength(137);
  });

  it('finds by runs of other orders what it finds without them', async () => {
    const [pruned, complete] = [await search(true), await search(false)];
    const told = (examined: typeof pruned) =>
      summaryOf(plan, examined).map(({ frontier, never, impossible, deciding }) => ({
        frontier,
        never,
        impossible,
        deciding,
      }));
    expect(told(pruned)).toEqual(told(complete));
    expect(complete.every(({ results }) => results.every(({ searched }) => searched))).toBe(true);
    // Whatever a run that was executed again is said to refute, the search finds refuted.
    for (const [index, { results }] of pruned.entries()) {
      for (const [setting, { lost }] of results.entries()) {
        const whole = complete[index]!.results[setting]!.lost.map(({ property }) => property);
        expect(whole).toEqual(expect.arrayContaining(lost.map(({ property }) => property)));
      }
    }
    const levels = summaryOf(plan, pruned);
    for (const level of levels) {
      for (const set of level.impossible) {
        expect(set.length).toBeGreaterThan(1);
        const shown = witnessesOf(set, level, pruned).flatMap((witness) => witness.orders);
        expect([...shown].sort()).toEqual([...orders].sort());
      }
    }
    const found = { plan, orders: orders.length, examined: pruned };
    expect(parseOrdersFile(ordersFileText(found))).toEqual(found);
    const lines = ordersText(ordersTold(found)).split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    for (const { frontier } of levels) expect(lines).toContain(`    ${frontier[0]!.orders[0]}`);
  }, 60_000);
});
