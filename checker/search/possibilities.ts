import type { Channel } from '../channels/channel.js';
import type { Effect } from './effect.js';
import type { Tables } from './tables.js';

/** What may happen to a participant, before it is known whether it changes anything. */
export interface Possibility {
  readonly participant: number;
  /** Its number in `Tables.actions`. */
  readonly action: number;
  /** What the participant does; absent for a loss. */
  readonly effect?: Effect | undefined;
  /** The channel that a message is taken from, and the content that is left; absent for what travels on none. */
  readonly channel?: Channel | undefined;
  readonly rest: number;
  /** The forgery that the adversary's knowledge must permit, or `NO_FORGERY`. */
  readonly forgery: number;
}

export const NO_FORGERY = -1;

/**
 * Everything that may happen to a participant, in the order of paths.
 * @param values the global state, field by field, as far as it concerns the participant; fields that it lacks are 0
 */
export function possibilities(tables: Tables, participant: number, values: ArrayLike<number>): Possibility[] {
  const local = values[participant]!;
  const found: Possibility[] = [];
  for (const channel of tables.routes.channels[participant]!) {
    const content = values[channel.field] ?? 0;
    if (content === 0) continue;
    for (const option of channel.options(content)) {
      const { rest } = option;
      if (option.kind === 'lose') {
        found.push({ participant, action: tables.loss(participant, option), channel, rest, forgery: NO_FORGERY });
        continue;
      }
      const effect = tables.effect(participant, local, option.item.symbol);
      const action = tables.delivery(participant, option, effect);
      found.push({ participant, action, effect, channel, rest, forgery: NO_FORGERY });
    }
  }
  if (tables.knowledge !== undefined) {
    for (const { forgery, effect, action } of tables.forges(participant, local)) {
      found.push({ participant, action, effect, rest: 0, forgery });
    }
  }
  for (const effect of tables.moves(participant, local)) {
    found.push({ participant, action: effect.action, effect, rest: 0, forgery: NO_FORGERY });
  }
  return found;
}
