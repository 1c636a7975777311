/** One of `of` parts of a selection; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `2/5`; undefined for what is no such part. */
export function parseShard(text: string): Shard | undefined {
  const [, index, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index <= shard.of ? shard : undefined;
}

/** Every `of`th item, from the `index`th on; all where there is no shard. */
export const ofShard = <T>(items: readonly T[], shard: Shard | undefined): readonly T[] =>
  shard === undefined ? items : items.filter((_, position) => position % shard.of === shard.index - 1);

/** How many of `total` items a shard has. */
export const sizeOfShard = (total: number, { index, of }: Shard): number =>
  Math.max(0, Math.ceil((total - index + 1) / of));

/** The items of all shards, given in their order, in the order that they had before. */
export const joinShards = <T>(shards: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(0, ...shards.map(({ length }) => length)) }, (_, row) =>
    shards.flatMap((shard) => (row < shard.length ? [shard[row] as T] : [])),
  ).flat();
