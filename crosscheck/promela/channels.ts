import type { ModelChannel, ModelItem } from './model-channels.js';

const defaultCapacity = 8;
const isQueue = ({ rule }: ModelChannel): boolean => rule.kind === 'mailbox' || rule.kind === 'pair';
const capacityOf = ({ rule }: ModelChannel): number => rule.capacity ?? defaultCapacity;

const queue = ({ number }: ModelChannel): string => `q${number}`;
const held = ({ number }: ModelChannel): string => `n${number}`;
/** How many of an item a bag holds; in a set: 1 fresh, 2 spent. */
const count = ({ number, channel }: ModelItem): string => `m${channel.number}_${number}`;
/** How many copies of it a bag holds. */
const copies = ({ number, channel }: ModelItem): string => `c${channel.number}_${number}`;

/** What may happen to an item: the condition, and what the channel does. */
export interface Transmission {
  readonly kind: 'deliver' | 'redeliver' | 'duplicate' | 'lose';
  readonly condition: string;
  readonly effect: string;
  /** True: the channel stays as it is, so that it is an action only where its receiver does something. */
  readonly still: boolean;
}

/** The declarations of a channel. @throws Error for a queue that duplicates, which Promela's channels cannot */
export function declarationOf(channel: ModelChannel): string {
  const { rule, items } = channel;
  if (isQueue(channel)) {
    if (rule.duplicating) throw new Error('A queue that duplicates is not exported to Promela: use a bag or a set.');
    return `chan ${queue(channel)} = [${capacityOf(channel)}] of { byte };`;
  }
  const names = items.flatMap((item) =>
    rule.kind === 'bag' && rule.duplicating ? [count(item), copies(item)] : [count(item)],
  );
  const total = rule.kind === 'bag' ? [held(channel)] : [];
  return [...total, ...names].map((name) => `byte ${name};`).join(' ');
}

/** Puts a message into its channel. Overflow ends a run of the checker, and is an error here. */
export function send(item: ModelItem): string {
  const { channel } = item;
  if (channel.rule.kind === 'set') return `${count(item)} = 1`;
  const limit = capacityOf(channel);
  if (isQueue(channel)) return `assert(len(${queue(channel)}) < ${limit}); ${queue(channel)}!${item.number}`;
  return `assert(${held(channel)} < ${limit}); ${held(channel)}++; ${count(item)}++`;
}

/** Where sending all these changes something: everywhere, unless they are in a set already. An empty text: nowhere. */
export function changingWhere(items: readonly ModelItem[]): string {
  if (items.some(({ channel }) => channel.rule.kind !== 'set')) return 'true';
  return items.map((item) => `${count(item)} != 1`).join(' || ');
}

/** Everything that may happen to an item. */
export function transmissionsOf(item: ModelItem): Transmission[] {
  const { channel } = item;
  const { rule } = channel;
  const lossy = rule.lossy === true;
  const duplicating = rule.duplicating === true;
  if (isQueue(channel)) {
    const [condition, effect] = [`${queue(channel)}?[${item.number}]`, `${queue(channel)}?${item.number}`];
    const taken = { condition, effect, still: false };
    return [{ kind: 'deliver', ...taken }, ...(lossy ? [{ kind: 'lose', ...taken } as const] : [])];
  }
  if (rule.kind === 'set') {
    const taken = { condition: `${count(item)} == 1`, effect: `${count(item)} = ${duplicating ? 2 : 0}`, still: false };
    const again = { condition: `${count(item)} == 2`, effect: 'skip', still: true };
    return [
      { kind: 'deliver', ...taken },
      ...(duplicating ? [{ kind: 'redeliver', ...again } as const] : []),
      ...(lossy ? [{ kind: 'lose', ...taken } as const] : []),
    ];
  }
  const variables = duplicating ? [count(item), copies(item)] : [count(item)];
  return variables.flatMap((name): Transmission[] => {
    const condition = `${name} > 0`;
    const taken = { condition, effect: `${name}--; ${held(channel)}--`, still: false };
    const copied =
      name === count(item)
        ? { condition, effect: `${name}--; ${copies(item)}++`, still: false }
        : { condition, effect: 'skip', still: true };
    return [
      { kind: 'deliver', ...taken },
      ...(duplicating ? [{ kind: 'duplicate', ...copied } as const] : []),
      ...(lossy ? [{ kind: 'lose', ...taken } as const] : []),
    ];
  });
}
