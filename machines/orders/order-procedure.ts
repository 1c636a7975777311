import { deviceImplementations, devicePatch } from '../own/device.js';
import { extend } from '../own/extend.js';
import type { OwnProcedure } from '../own/procedure-from.js';
import { m2me } from '../participants/m2me.js';
import { discardFirst } from '../procedures/discard-first.js';
import type { Order } from './order.js';
import { orderName } from './order.js';

/** The M2ME that does its acts in any order. One machine for all orders: what it does is its input. */
const device = extend(m2me, devicePatch([]), deviceImplementations([]));

const parts = {
  base: discardFirst.name,
  messages: [],
  readings: {},
  patches: [],
  machines: { m2me: device },
  legs: [],
};

/** The procedure with the acts of an order. It settles nothing but the order: every other reading has its default. */
export function orderProcedure(order: Order): OwnProcedure {
  const { acts, noticeUnderAvs, overwrites } = order;
  const discardsFirst = acts.includes('discard') && acts.indexOf('discard') < acts.indexOf('notify');
  return {
    name: orderName(order),
    order: discardsFirst ? 'discard-first' : 'notify-first',
    acts,
    noticeUnderAvs,
    credentials: 'downloaded',
    settles: { discard: overwrites ? 'overwrite' : 'erase' },
    own: parts,
  };
}
