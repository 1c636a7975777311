import type { ChannelRule } from '../composition.js';
import {
  type CompareItems,
  type Content,
  type ContentOption,
  type Discipline,
  isMarked,
  itemOf,
  marked,
  unmarked,
} from './content.js';

/**
 * Whatever was ever sent, without counting. A fresh message may be delivered or lost; where the set is duplicating, it
 * is spent then and may be delivered again for ever, otherwise it is gone.
 */
export function set({ lossy, duplicating }: ChannelRule, compare: CompareItems): Discipline {
  const arranged = (entries: Content): Content => [...entries].sort((a, b) => compare(itemOf(a), itemOf(b)));
  const put = (content: Content, entry: number): Content =>
    arranged([...content.filter((other) => itemOf(other) !== itemOf(entry)), entry]);
  return {
    arranged,
    append: (content, item) => put(content, unmarked(item)),
    options(content: Content): ContentOption[] {
      const fresh = content.filter((entry) => !isMarked(entry));
      const spent = content.filter(isMarked);
      const taken = (kind: 'deliver' | 'lose') =>
        fresh.map((entry) => ({
          kind,
          entry,
          rest: duplicating ? put(content, marked(itemOf(entry))) : content.filter((other) => other !== entry),
        }));
      const again = spent.map((entry) => ({ kind: 'redeliver' as const, entry, rest: content }));
      return [...taken('deliver'), ...again, ...(lossy ? taken('lose') : [])];
    },
  };
}
