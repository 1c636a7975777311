import type { Chart, MessageRow } from './chart.js';

/** What the signs of a drawn chart mean, as far as they occur in it: one clause each. */
export function legendOf({ rows }: Chart): string[] {
  const messages = rows.filter((row): row is MessageRow => row.kind === 'message');
  const acts = rows.filter((row) => row.kind === 'act');
  const entries: readonly (readonly [boolean, string])[] = [
    [messages.length > 0, 'arrow: a message, at the moment when it arrives'],
    [
      messages.some(({ protection }) => protection !== undefined),
      '[in brackets]: what protects it, where anything is said of that',
    ],
    [messages.some(({ fate }) => fate === 'again'), 'two heads: it arrives once more'],
    [messages.some(({ fate }) => fate === 'lost'), 'cross: it is lost'],
    [messages.some(({ fate }) => fate === 'forged'), 'heavy dashed arrow: an adversary sends it'],
    [acts.some((act) => act.class === 'choice' || act.class === 'repair'), 'rounded box: a choice of the environment'],
    [acts.some((act) => act.class === 'timer'), 'hourglass: a timer'],
    [acts.some((act) => act.class === 'fault' || act.class === 'adversary'), 'heavy dashed box: a fault, or harm done'],
    [rows.some(({ kind }) => kind === 'condition'), 'hexagon: what changed'],
  ];
  return entries.flatMap(([occurs, text]) => (occurs ? [text] : []));
}
