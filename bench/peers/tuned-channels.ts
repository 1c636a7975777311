import type { Channel } from '../../checker/channels/channel.js';
import { bitsFor } from '../../checker/search/layout.js';

const defaultCapacity = 8;
/** Bits of a Promela number that is never negative. */
const widestNumber = 31;

/** A channel in the tuned model: bit fields where they hold its contents, a channel of SPIN's own where they are too narrow. */
export interface TunedChannel {
  readonly declaration: string;
  /** The message is at hand. */
  has(item: number): string;
  take(item: number): string;
  send(item: number): string;
  /** Where sending it changes the channel. */
  changesBySending(item: number): string;
  /** What was delivered may come again; absent: it cannot. */
  again?(item: number): string;
}

/** @throws Error for a bag or a queue that duplicates */
export function tunedChannel(channel: Channel): TunedChannel {
  const { kind, duplicating = false, capacity = defaultCapacity } = channel.rule;
  if (kind === 'set') return tunedSet(channel, duplicating);
  if (duplicating) throw new Error(`A ${kind} that duplicates is not in the tuned export.`);
  if (kind === 'bag') return tunedBag(channel, capacity);
  const width = bitsFor(channel.items.length);
  return capacity * width <= widestNumber ? packedQueue(channel, capacity, width) : spinQueue(channel, capacity);
}

/** One bit a message: it is there. Where it may come again, two: 1 fresh, 2 spent. */
function tunedSet({ field, items }: Channel, duplicating: boolean): TunedChannel {
  const name = (item: number) => `m${field}_${item}`;
  return {
    declaration: items.map((_, item) => `unsigned ${name(item)} : ${duplicating ? 2 : 1};`).join(' '),
    has: (item) => (duplicating ? `${name(item)} == 1` : name(item)),
    take: (item) => `${name(item)} = ${duplicating ? 2 : 0}`,
    send: (item) => `${name(item)} = 1`,
    changesBySending: (item) => `${name(item)} != 1`,
    ...(duplicating && { again: (item: number) => `${name(item)} == 2` }),
  };
}

function tunedBag({ field, items }: Channel, capacity: number): TunedChannel {
  const name = (item: number) => `m${field}_${item}`;
  return {
    declaration: items.map((_, item) => `unsigned ${name(item)} : ${bitsFor(capacity)};`).join(' '),
    has: name,
    take: (item) => `${name(item)}--`,
    send: (item) => `${name(item)}++`,
    changesBySending: () => 'true',
  };
}

/** A queue as one number, its head in the lowest bits; a message is one more than its item's number. */
function packedQueue({ field }: Channel, capacity: number, width: number): TunedChannel {
  const name = `q${field}`;
  const lengths = Array.from({ length: capacity - 1 }, (_, index) => capacity - 1 - index);
  const place = lengths.reduce(
    (longer, length) => `(${name} < ${2 ** (width * (length - 1))} -> ${width * (length - 1)} : ${longer})`,
    `${width * (capacity - 1)}`,
  );
  return {
    declaration: `unsigned ${name} : ${capacity * width};`,
    has: (item) => (capacity === 1 ? `${name} == ${item + 1}` : `(${name} & ${2 ** width - 1}) == ${item + 1}`),
    take: () => (capacity === 1 ? `${name} = 0` : `${name} = ${name} >> ${width}`),
    send: (item) => (capacity === 1 ? `${name} = ${item + 1}` : `${name} = ${name} | (${item + 1} << ${place})`),
    changesBySending: () => 'true',
  };
}

function spinQueue({ field }: Channel, capacity: number): TunedChannel {
  const name = `q${field}`;
  return {
    declaration: `chan ${name} = [${capacity}] of { byte };`,
    has: (item) => `${name}?[${item}]`,
    take: (item) => `${name}?${item}`,
    send: (item) => `${name}!${item}`,
    changesBySending: () => 'true',
  };
}
