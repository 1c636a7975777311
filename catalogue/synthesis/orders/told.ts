import type { ToldLevel, ToldLoss, ToldOrders, ToldPoint } from '../../../reports/synthesis/orders.js';
import type { Loss } from './examine.js';
import { configurationIn, type OrdersPlan, settingsOf } from './plan.js';
import type { ExaminedOrder, OrdersFound } from './search.js';
import { type LevelSummary, type Point, summaryOf, witnessesOf } from './summary.js';

/** What a search of orders found, in the words of reports. */
export function ordersTold({ plan, orders, examined }: OrdersFound): ToldOrders {
  const results = examined.flatMap((each) => each.results);
  return {
    orders,
    examined: examined.length,
    configurations: results.length,
    searches: results.filter(({ searched }) => searched).length,
    replays: results.reduce((sum, { lost }) => sum + lost.filter(({ shortest }) => !shortest).length, 0),
    levels: summaryOf(plan, examined).map((summary) => levelTold(summary, plan, examined)),
  };
}

function levelTold(summary: LevelSummary, plan: OrdersPlan, examined: readonly ExaminedOrder[]): ToldLevel {
  const { level, frontier, beatenTexts, always, deciding, never, impossible, searched } = summary;
  const settings = settingsOf(plan);
  const byOrder = new Map(examined.map(({ order, results }) => [order, results]));
  const told = (order: string, place: number, { property, trace, shortest }: Loss): ToldLoss => ({
    property,
    scenario: settings[place]!.scenario,
    trace: trace === null ? null : `${configurationIn(order, settings[place]!).id}:${trace}`,
    shortest,
  });
  const losses = (order: string) =>
    level.settings.flatMap((place) => byOrder.get(order)![place]!.lost.map((loss) => told(order, place, loss)));
  const pointTold = ({ orders, texts, lost, undecided }: Point): ToldPoint => ({
    orders,
    texts,
    holds: deciding.filter((name) => !lost.includes(name)),
    loses: losses(orders[0]!),
    undecided,
  });
  return {
    readings: level.valuation,
    scenarios: level.scenarios,
    searched,
    always: always.length,
    deciding,
    never,
    frontier: frontier.map(pointTold),
    beaten: beatenTexts.map((point) => ({ ...pointTold(point), by: point.by, needlessly: point.needlessly })),
    impossible: impossible.map((properties) => ({
      properties,
      shown: witnessesOf(properties, summary, examined).map(({ property, setting, trace, orders }) => ({
        ...told(orders[0]!, setting, { property, trace, shortest: true }),
        orders,
      })),
    })),
  };
}
