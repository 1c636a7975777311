import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../../catalogue/index.js';
import { check } from '../../checker/index.js';
import { defaultReadings } from '../readings/index.js';
import { admissibleOrders, orderProblem } from './admissible-orders.js';
import { orderName, parseOrderName } from './order.js';

const orders = admissibleOrders();

describe('orders of acts', () => {
  it('are found again by their names', () => {
    for (const order of orders) expect(parseOrderName(orderName(order))).toEqual(order);
    for (const name of ['order:notify-ack-notify', 'order:', 'order:8-9-10', 'notify-first'])
      expect(parseOrderName(name)).toBeUndefined();
  });

  it('are those of all sequences in which nothing comes before what it needs', () => {
    // Sequences of six acts with 11 before 12 before 13, and the acknowledgement after the notice: 60, of five without the discard: 10.
    const clear = orders.filter(({ noticeUnderAvs }) => !noticeUnderAvs);
    expect(clear.filter(({ acts }) => acts.includes('discard'))).toHaveLength(60);
    expect(clear.filter(({ acts }) => !acts.includes('discard'))).toHaveLength(20);
    for (const { acts, noticeUnderAvs } of orders) {
      if (noticeUnderAvs && acts.includes('discard'))
        expect(acts.indexOf('notify')).toBeLessThan(acts.indexOf('discard'));
    }
  });

  it('depend on readings', () => {
    const alone = { ...defaultReadings, 'aid-of-the-ro': 'device-alone' } as const;
    const early = parseOrderName('order:12-11-13-notify-ack-discard')!;
    expect(orderProblem(early, alone)).toBeNull();
    expect(orderProblem(early, defaultReadings)).toBe(
      'The act provision comes before acknowledge download, but the RO aids after 11.',
    );
    const told = { ...defaultReadings, 'content-of-11': 'discard' } as const;
    expect(admissibleOrders(told).every((order) => orderProblem(order, defaultReadings) === null)).toBe(true);
    expect(admissibleOrders(told).length).toBeLessThan(orders.length);
  });

  it('are refused as configurations where no device can do them', () => {
    expect(() => parseConfigurationId('order:ack-notify-discard-11-12-13,honest')).toThrow(
      'No device can do order:ack-notify-discard-11-12-13. The act await acknowledgement comes before notify, but nobody acknowledges a notice that was not sent.',
    );
  });

  it('have ids that name their configurations', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orders), fc.constantFrom('honest', 'loss'), (order, scenario) => {
        const { id, procedure } = parseConfigurationId(`${orderName(order)},release=on-notification,${scenario}`);
        expect(parseConfigurationId(id).id).toBe(id);
        expect(procedure).toBe(orderName(order));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the texts' own orders", () => {
  const settled = 'token=private-key,token-issuer=device,failure=pristine-and-reprovision,retransmission=none';

  it.each([
    ['discard-first,retransmission=none', 'order:discard-notify-ack-11-12-13,retransmission=none'],
    ['notify-first,retransmission=none', `order:notify.avs-ack-discard-11-12-13,${settled}`],
  ])('%s has the verdicts of its order', async (text, order) => {
    const judged = async (id: string) => {
      const { states, verdicts } = await check(systemOf(parseConfigurationId(`${id},honest`)));
      return { states, verdicts: verdicts.map(({ property, verdict, trace }) => ({ property, verdict, trace })) };
    };
    expect(await judged(order)).toEqual(await judged(text));
  });
});
