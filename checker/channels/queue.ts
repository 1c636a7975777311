import type { ChannelRule } from '../composition.js';
import {
  type Content,
  type ContentOption,
  type Discipline,
  defaultCapacity,
  itemOf,
  marked,
  unmarked,
} from './content.js';

/** First in, first out: only the head may be delivered, duplicated or lost. */
export function queue({ capacity = defaultCapacity, lossy, duplicating }: ChannelRule): Discipline {
  return {
    arranged: (entries) => entries,
    append: (content, item) => (content.length >= capacity ? undefined : [...content, unmarked(item)]),
    options(content: Content): ContentOption[] {
      const [head, ...rest] = content;
      if (head === undefined) return [];
      const options: ContentOption[] = [{ kind: 'deliver', entry: head, rest }];
      if (duplicating) options.push({ kind: 'duplicate', entry: head, rest: [marked(itemOf(head)), ...rest] });
      if (lossy) options.push({ kind: 'lose', entry: head, rest });
      return options;
    },
  };
}
