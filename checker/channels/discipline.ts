import type { ChannelRule } from '../composition.js';
import { bag } from './bag.js';
import type { CompareItems, Discipline } from './content.js';
import { queue } from './queue.js';
import { set } from './set.js';

/** The discipline that a rule asks for; `compare` orders the channel's items by canonical content. */
export function disciplineOf(rule: ChannelRule, compare: CompareItems): Discipline {
  switch (rule.kind) {
    case 'mailbox':
    case 'pair':
      return queue(rule);
    case 'bag':
      return bag(rule, compare);
    case 'set':
      return set(rule, compare);
  }
}
