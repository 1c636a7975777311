import { unspecifiedReception } from '../../../checker/index.js';
import { admissibleOrders } from '../../../machines/orders/admissible-orders.js';
import { type Order, orderName, orderOf } from '../../../machines/orders/order.js';
import { orderProcedure } from '../../../machines/orders/order-procedure.js';
import { discardFirst } from '../../../machines/procedures/discard-first.js';
import { procedures } from '../../../machines/procedures/index.js';
import { notifyFirst } from '../../../machines/procedures/notify-first.js';
import type { ReadingValues } from '../../../machines/readings/index.js';
import { propertiesOf } from '../../../properties/index.js';
import { type Configuration, configuration, readingsOf } from '../../configuration.js';
import { isLarge, isQuiet } from '../../scenarios.js';

/** Values of some readings; the others have their defaults. */
export type Valuation = Readonly<Record<string, string>>;

/** Under what orders are compared. */
export interface OrdersPlan {
  /** The readings: each valuation is looked at by itself. */
  readonly valuations: readonly Valuation[];
  readonly scenarios: readonly string[];
  /** Names of properties; `deadlock`, `overflow` and `unspecified-reception` among them. */
  readonly properties: readonly string[];
  /** States of one search. */
  readonly states: number;
}

/** Where an order is judged: one valuation of the readings in one scenario. */
export interface Setting {
  readonly valuation: Valuation;
  readonly scenario: string;
}

/** What the latest text settles but the order of the acts: what every order is compared under, where nothing else is said. */
export const settledByTheTexts = notifyFirst.settles as Valuation;

/** Everything that can be lost: the declared properties, and what is judged of every composition. */
export const judgedProperties: readonly string[] = [
  ...propertiesOf(discardFirst).map(({ name }) => name),
  'deadlock',
  'overflow',
  unspecifiedReception,
];

/** What is looked at where nobody says otherwise: an old SHO that releases upon the notice, and one thing at a time that goes wrong. */
export const defaultPlan: OrdersPlan = {
  valuations: [{ ...settledByTheTexts, release: 'on-notification' }],
  scenarios: ['honest', 'loss', 'power-loss', 'provisioning-fails', 'silent-old-sho', 'network-attacker'],
  properties: judgedProperties,
  states: 300_000,
};

/** The readings that say what the order says already: they are no choice beside it. */
export const saidByTheOrder: readonly string[] = ['discard', 'acknowledgement-before-11'];

/** The settings of a plan: the scenarios of each valuation. */
export const settingsOf = ({ valuations, scenarios }: OrdersPlan): readonly Setting[] =>
  valuations.flatMap((valuation) => scenarios.map((scenario) => ({ valuation, scenario })));

/**
 * An order in a setting. As in the catalogue, messages are repeated only where some are lost, unless the valuation says so.
 * @throws ExcludedError for values that exclude each other, and an order that no device can do under them
 */
export const configurationIn = (order: string, { valuation, scenario }: Setting): Configuration =>
  configuration({
    procedure: order,
    readings: { ...(isLarge(scenario) || isQuiet(scenario) ? { retransmission: 'none' } : {}), ...valuation },
    scenario,
  });

/** The orders that a device can do under every valuation of a plan: those of the texts first. */
export function ordersOf({ valuations }: OrdersPlan): readonly string[] {
  const [first, ...others] = valuations.map((valuation) => {
    const values = { ...readingsOf(orderProcedure(orderOf(discardFirst))), ...valuation } as ReadingValues;
    return admissibleOrders(values).map(orderName);
  });
  const everywhere = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  const ofTexts = everywhere.filter((name) => textsWith(name).length > 0);
  return [...ofTexts, ...everywhere.filter((name) => !ofTexts.includes(name))];
}

/** The procedures of the texts that have an order. */
export function textsWith(name: string): readonly string[] {
  const same = (order: Order) => orderName({ ...order, overwrites: false }) === name;
  return procedures
    .filter((procedure) => procedure.credentials === 'downloaded' && same(orderOf(procedure)))
    .map((procedure) => procedure.name);
}
