import type { ChannelRule } from '../composition.js';
import {
  type CompareItems,
  type Content,
  type ContentOption,
  type Discipline,
  defaultCapacity,
  itemOf,
  marked,
  unmarked,
} from './content.js';

/** A multiset: any message in transit may be delivered, duplicated or lost. Equal messages are one choice. */
export function bag(
  { capacity = defaultCapacity, lossy, duplicating }: ChannelRule,
  compare: CompareItems,
): Discipline {
  const arranged = (entries: Content): Content => [...entries].sort((a, b) => compare(itemOf(a), itemOf(b)) || a - b);
  const insert = (content: Content, entry: number): Content => arranged([...content, entry]);
  const without = (content: Content, entry: number): Content => content.toSpliced(content.indexOf(entry), 1);
  return {
    arranged,
    append: (content, item) => (content.length >= capacity ? undefined : insert(content, unmarked(item))),
    options(content: Content): ContentOption[] {
      const entries = [...new Set(content)];
      const taken = (kind: 'deliver' | 'lose') =>
        entries.map((entry) => ({ kind, entry, rest: without(content, entry) }));
      const copied = entries.map((entry) => ({
        kind: 'duplicate' as const,
        entry,
        rest: insert(without(content, entry), marked(itemOf(entry))),
      }));
      return [...taken('deliver'), ...(duplicating ? copied : []), ...(lossy ? taken('lose') : [])];
    },
  };
}
