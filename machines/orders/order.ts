import type { Act, Procedure } from '../procedures/procedure.js';

/** An order of the acts that the device does after 7. */
export interface Order {
  /** Steps 8 to 13 on the side of the device. */
  readonly acts: readonly Act[];
  /** Does the notice go under the old AVs? */
  readonly noticeUnderAvs: boolean;
  /** Does the new MCIM overwrite the old one in 12, so that the discard is no act of its own? */
  readonly overwrites: boolean;
}

/** The acts of the texts. An order has each of them once; the discard may be missing, or be one act with 12. */
export const orderedActs = [
  'discard',
  'notify',
  'await acknowledgement',
  'acknowledge download',
  'provision',
  'tell outcome',
] as const satisfies readonly Act[];

type OrderedAct = (typeof orderedActs)[number];

/** How each act is written in the name of an order. */
const words: Readonly<Record<OrderedAct, string>> = {
  discard: 'discard',
  notify: 'notify',
  'await acknowledgement': 'ack',
  'acknowledge download': '11',
  provision: '12',
  'tell outcome': '13',
};

const underAvs = 'notify.avs';
const overwriting = '12.overwrites';
const prefix = 'order:';

/** What every order is called: `order:notify.avs-ack-discard-11-12-13`. Nothing in it needs quoting in a shell. */
export function orderName({ acts, noticeUnderAvs, overwrites }: Order): string {
  const word = (act: Act) =>
    act === 'notify' && noticeUnderAvs
      ? underAvs
      : act === 'provision' && overwrites
        ? overwriting
        : words[act as OrderedAct];
  return `${prefix}${acts.map(word).join('-')}`;
}

/** Is it written as the name of an order? */
export const isOrderName = (name: string): boolean => name.startsWith(prefix);

/** The order of a name; undefined where a part of it names no act, or one stands twice. */
export function parseOrderName(name: string): Order | undefined {
  if (!isOrderName(name)) return undefined;
  const given = name.slice(prefix.length).split('-');
  const acts = given.map((word) =>
    word === underAvs ? 'notify' : word === overwriting ? 'provision' : orderedActs.find((act) => words[act] === word),
  );
  if (acts.includes(undefined) || new Set(acts).size < acts.length) return undefined;
  return {
    acts: acts as readonly Act[],
    noticeUnderAvs: given.includes(underAvs),
    overwrites: given.includes(overwriting),
  };
}

/** The order of a procedure. */
export const orderOf = ({ acts, noticeUnderAvs, settles }: Procedure): Order => ({
  acts,
  noticeUnderAvs,
  overwrites: settles.discard === 'overwrite',
});
