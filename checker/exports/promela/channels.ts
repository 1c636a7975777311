import { type Entry, type ExportedChannel, type ExportedItem, nameOf } from '../channels.js';
import { commented } from '../text.js';

/** In a set that keeps what is spent a message is absent, fresh or spent. */
const FRESH = 1;
const SPENT = 2;

const macros = { put: 'put', repeat: 'copy', held: 'held' } as const;
const macro = (what: keyof typeof macros, { name }: ExportedChannel): string => `${macros[what]}_${name}`;

/** The declarations of a channel. */
export function declarationsOf(channel: ExportedChannel, from: string | undefined, to: string): string[] {
  const { shape, items, capacity, lossy, duplicating } = channel;
  const traits = [...(lossy ? ['may lose'] : []), ...(duplicating ? ['may duplicate'] : [])];
  const leg = from === undefined ? `to ${to}, from all senders` : `from ${from} to ${to}`;
  const limit = shape === 'set' ? '' : ` of ${capacity}`;
  const title = `/* ${[`A ${shape}${limit} ${leg}`, ...traits].map(commented).join(', ')} */`;
  if (shape === 'queue') return [title, ...queueOf(channel)];
  const variables = items.flatMap((item) => [
    `${typeOf(channel)} ${item.name}; /* ${commented(item.text)} */`,
    ...(shape === 'bag' && item.again !== undefined ? [`byte ${item.again}; /* copies of it */`] : []),
  ]);
  const total = items.flatMap(({ name, again }) => (again === undefined ? [name] : [name, again])).join(' + ');
  return [title, ...variables, ...(shape === 'bag' ? [`#define ${macro('held', channel)} (${total})`] : [])];
}

const typeOf = ({ shape, duplicating }: ExportedChannel): string => (shape === 'set' && !duplicating ? 'bit' : 'byte');

function queueOf(channel: ExportedChannel): string[] {
  const { name, capacity, items, duplicating } = channel;
  const width = items.length * 2 + 1 < 256 ? 'byte' : 'short';
  const messages = items.flatMap((item, place) => [
    `#define ${item.name} ${2 * place + 1} /* ${commented(item.text)} */`,
    ...(item.again === undefined ? [] : [`#define ${item.again} ${2 * place + 2} /* a copy of it */`]),
  ]);
  const copying = [
    `hidden ${width} moved_${name};`,
    `hidden byte left_${name};`,
    '/* The head becomes a copy: all others go round behind it. */',
    `inline ${macro('repeat', channel)}(message, again) {`,
    `  ${name}?message; ${name}!again; left_${name} = len(${name}) - 1;`,
    `  do :: left_${name} > 0 -> ${name}?moved_${name}; ${name}!moved_${name}; left_${name}-- :: else -> break od; left_${name} = 0`,
    '}',
  ];
  return [
    ...messages,
    `chan ${name} = [${capacity}] of { ${width} };`,
    `inline ${macro('put', channel)}(message) { assert(len(${name}) < ${capacity}); ${name}!message }`,
    ...(duplicating ? copying : []),
  ];
}

/** Does the channel hold it, so that it can be taken? */
export function holds(channel: ExportedChannel, entry: Entry): string {
  const item = channel.items[entry.item]!;
  switch (channel.shape) {
    case 'queue':
      return `${channel.name}?[${nameOf(channel, entry)}]`;
    case 'bag':
      return `${nameOf(channel, entry)} > 0`;
    case 'set':
      return channel.duplicating ? `${item.name} == ${entry.repeated ? SPENT : FRESH}` : item.name;
  }
}

/** Does a queue hold nothing else? */
export function only(channel: ExportedChannel, entry: Entry): string {
  const others = channel.items.flatMap(({ name, again }) => [name, ...(again === undefined ? [] : [again])]);
  const tests = others.filter((name) => name !== nameOf(channel, entry)).map((name) => `${channel.name}??[${name}]`);
  return tests.length === 0 ? 'true' : `!(${tests.join(' || ')})`;
}

/** The message leaves its channel. */
export function take(channel: ExportedChannel, entry: Entry): string {
  const name = nameOf(channel, entry);
  if (channel.shape === 'queue') return `${channel.name}?${name}`;
  return channel.shape === 'bag' ? `${name}--` : `${channel.items[entry.item]!.name} = 0`;
}

/** The message becomes a copy; in a set it is spent. */
export function repeat(channel: ExportedChannel, entry: Entry): string {
  const { name, again } = channel.items[entry.item]!;
  if (channel.shape === 'queue') return `${macro('repeat', channel)}(${name}, ${again})`;
  return channel.shape === 'bag' ? `${name}--; ${again}++` : `${name} = ${SPENT}`;
}

/** A message enters its channel; where that is full, it is an error. */
export function put(channel: ExportedChannel, { name }: ExportedItem): string {
  if (channel.shape === 'set') return `${name} = ${FRESH}`;
  if (channel.shape === 'queue') return `${macro('put', channel)}(${name})`;
  return `assert(${macro('held', channel)} < ${channel.capacity}); ${name}++`;
}
