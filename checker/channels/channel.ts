import type { ChannelRule, Message } from '../composition.js';
import { type Journal, worked } from '../search/journal.js';
import { type Content, type Discipline, isMarked, itemOf, type OptionKind } from './content.js';
import { disciplineOf } from './discipline.js';

/** A message on a channel. Equal messages of one sender are one item. */
export interface ChannelItem {
  /** The sender's number. */
  readonly from: number;
  readonly event: Message;
  /** Canonical text of the event. */
  readonly text: string;
  /** The event's number in the receiver's alphabet. */
  readonly symbol: number;
}

/** What may happen on a channel with a certain content. */
export interface ChannelOption {
  readonly kind: OptionKind;
  readonly item: ChannelItem;
  /** What is taken is a copy, or spent: its arrival is a redelivery. */
  readonly repeated: boolean;
  /** The number of the content that is left. */
  readonly rest: number;
  /** Identifies kind, item and `repeated` within the receiver, whatever the content. */
  readonly tag: number;
}

/** What `append` answers where a message does not fit. */
export const OVERFLOW = -1;

/**
 * A channel whose contents are interned: a content is a number, 0 the empty one, and what may happen to it is computed
 * once. Exact for any alphabet, for contents are found by their whole text.
 */
export class Channel {
  readonly contents: Content[] = [];
  readonly items: ChannelItem[] = [];
  private readonly discipline: Discipline;
  private readonly contentNumbers = new Map<string, number>();
  private readonly itemNumbers = new Map<string, number>();
  private readonly optionsOf: (readonly ChannelOption[])[] = [];
  private readonly appended: number[][] = [];

  /**
   * @param field where its content stands in a global state
   * @param ruleIndex the rule that declared it; `rules.length` for the rule behind the declared ones
   * @param sender absent for a mailbox, which all senders share
   * @param tagOf interns the description of an option for the receiver
   * @param journal told what is worked out
   */
  constructor(
    readonly field: number,
    readonly rule: ChannelRule,
    readonly ruleIndex: number,
    readonly receiver: number,
    readonly sender: number | undefined,
    private readonly tagOf: (description: string) => number,
    private readonly journal?: Journal | undefined,
  ) {
    this.discipline = disciplineOf(rule, (a, b) => compareText(this.items[a]!.text, this.items[b]!.text));
    this.intern([]);
  }

  /** The number of a message as an item of this channel. */
  item(from: number, event: Message, text: string, symbol: number): number {
    const key = `${from} ${symbol}`;
    const known = this.itemNumbers.get(key);
    if (known !== undefined) return known;
    this.itemNumbers.set(key, this.items.length);
    return this.items.push({ from, event, text, symbol }) - 1;
  }

  /** The content's number after a send, or OVERFLOW. */
  append(content: number, item: number): number {
    const known = this.appended[content]![item];
    if (known !== undefined) return known;
    this.journal?.note(worked.append, this.field, content, item);
    const longer = this.discipline.append(this.contents[content]!, item);
    const next = longer === undefined ? OVERFLOW : this.intern(longer);
    this.appended[content]![item] = next;
    return next;
  }

  /** What may happen, in the order of paths. */
  options(content: number): readonly ChannelOption[] {
    return this.optionsOf[content] ?? this.computeOptions(content);
  }

  /** The number of the content that holds some entries, given in the order of a queue; elsewhere the order does not matter. */
  holding(entries: Content): number {
    return this.intern(this.discipline.arranged(entries));
  }

  private computeOptions(content: number): readonly ChannelOption[] {
    this.journal?.note(worked.options, this.field, content);
    const options = this.discipline.options(this.contents[content]!).map(({ kind, entry, rest }): ChannelOption => {
      const repeated = isMarked(entry);
      return {
        kind,
        item: this.items[itemOf(entry)]!,
        repeated,
        rest: this.intern(rest),
        tag: this.tagOf(`${this.field} ${kind} ${entry}`),
      };
    });
    this.optionsOf[content] = options;
    return options;
  }

  private intern(content: Content): number {
    const key = content.join();
    const known = this.contentNumbers.get(key);
    if (known !== undefined) return known;
    this.contentNumbers.set(key, this.contents.length);
    this.appended.push([]);
    return this.contents.push(content) - 1;
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
