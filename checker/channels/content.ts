/**
 * What a channel holds, as numbers in the discipline's own order: twice the number of the item, plus one for a copy
 * (queues, bags) or for a spent message (sets).
 */
export type Content = readonly number[];

/** What may happen to one item of a channel, in the order of paths. */
export type OptionKind = 'deliver' | 'redeliver' | 'duplicate' | 'lose';

/** One thing that may happen on a channel, and what the channel holds then. */
export interface ContentOption {
  readonly kind: OptionKind;
  readonly entry: number;
  readonly rest: Content;
}

/** How a kind of channel keeps its messages. Pure: contents are never changed in place. */
export interface Discipline {
  /** The content after a send; undefined where it does not fit. */
  append(content: Content, item: number): Content | undefined;
  /** What may happen, in the order of paths. */
  options(content: Content): ContentOption[];
  /** Entries in the order in which a content has them. */
  arranged(entries: Content): Content;
}

/** Orders the items of a channel by canonical content. */
export type CompareItems = (a: number, b: number) => number;

/** Messages that a queue or a bag holds unless its rule says otherwise. */
export const defaultCapacity = 8;

/** The item that an entry of a content stands for. */
export const itemOf = (entry: number): number => entry >> 1;
/** Is it a copy, or spent? */
export const isMarked = (entry: number): boolean => (entry & 1) === 1;
/** The entry of an original, or fresh, message. */
export const unmarked = (item: number): number => item << 1;
/** The entry of a copied, or spent, message. */
export const marked = (item: number): number => (item << 1) | 1;
