import type { Effect } from './action.js';
import type { Entry, ExportedChannel } from './channels.js';
import { all, always, any, type Condition, never, not } from './condition.js';

/**
 * Where the effects of one action, all of them, lead to another state. Exact where the action is possible at all: channels change by what is taken and what is
 * put, the knowledge by what is new to it.
 * @param local the local state before it
 */
export function changing(
  channels: readonly ExportedChannel[],
  local: number | undefined,
  effects: readonly Effect[],
): Condition {
  const moves = effects.some((effect) => effect.does === 'fail' || (effect.does === 'move' && effect.local !== local));
  if (moves) return always;
  const learned = effects.flatMap((effect) => (effect.does === 'learn' ? effect.facts : []));
  return any(
    ...channels.map((channel) => channelChanges(channel, effects)),
    ...learned.map((fact) => not({ is: 'knows', fact })),
  );
}

function channelChanges(channel: ExportedChannel, effects: readonly Effect[]): Condition {
  const gone: Entry[] = [];
  const come: Entry[] = [];
  for (const effect of effects) {
    if (effect.does === 'put') {
      if (effect.item.channel === channel.number) come.push(fresh(channel, effect.item.number));
    } else if (effect.does === 'take' || effect.does === 'repeat') {
      if (effect.entry.channel !== channel.number) continue;
      gone.push(effect.entry);
      if (effect.does === 'repeat') come.unshift({ ...effect.entry, repeated: true });
    }
  }
  if (gone.length === 0 && come.length === 0) return never;
  switch (channel.shape) {
    case 'queue':
      return queueChanges(gone, come, effects);
    case 'bag':
      return sameEntries(gone, come) ? never : always;
    case 'set':
      return setChanges(gone, come);
  }
}

/** Of one length before and after, a queue is the same only if its head has become its last and all in it are alike. */
function queueChanges(gone: readonly Entry[], come: readonly Entry[], effects: readonly Effect[]): Condition {
  if (gone.length !== come.length || gone.length === 0) return always;
  const [head, last] = [gone[0]!, come[0]!];
  // A copy stays where the message was.
  if (effects.some(({ does }) => does === 'repeat')) return sameEntry(head, last) ? never : always;
  return sameEntry(head, last) ? not({ is: 'only', entry: last }) : always;
}

/** Of what is put, the last word on each message counts. */
function setChanges(gone: readonly Entry[], come: readonly Entry[]): Condition {
  const [before] = gone;
  const after = new Map(come.map((entry) => [entry.item, entry]));
  if (before !== undefined) {
    const left = after.get(before.item);
    if (left === undefined || left.repeated !== before.repeated) return always;
  }
  const others = [...after.values()].filter(({ item }) => item !== before?.item);
  return any(...others.map((entry) => not({ is: 'holds', entry })));
}

const fresh = ({ number }: ExportedChannel, item: number): Entry => ({ channel: number, item, repeated: false });

const sameEntry = (a: Entry, b: Entry): boolean => a.item === b.item && a.repeated === b.repeated;

function sameEntries(some: readonly Entry[], others: readonly Entry[]): boolean {
  const left = [...others];
  for (const entry of some) {
    const place = left.findIndex((other) => sameEntry(entry, other));
    if (place === -1) return false;
    left.splice(place, 1);
  }
  return left.length === 0;
}

/** Where something taken from a channel, with what a participant then does in some local states, changes nothing after all. */
export function unlessUndone(cases: readonly { readonly where: Condition; readonly changes: Condition }[]): Condition {
  return all(...cases.map(({ where, changes }) => any(not(where), changes)));
}
