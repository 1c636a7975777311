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

/** Neighbours in a selection are alike and share explorations, so that parts are dealt in blocks of them: at most so large. */
const mostInBlock = 64;

/** Which part, counted from 1, each of `total` items is in: blocks are dealt in turn, several to a part where there are enough. */
function dealt(total: number, of: number): (position: number) => number {
  const block = Math.max(1, Math.min(mostInBlock, Math.floor(total / (4 * of))));
  return (position) => (Math.floor(position / block) % of) + 1;
}

/** The items of a shard, in their order; all where there is no shard. */
export function ofShard<T>(items: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return items;
  const partOf = dealt(items.length, shard.of);
  return items.filter((_, position) => partOf(position) === shard.index);
}

/** How many of `total` items a shard has. */
export const sizeOfShard = (total: number, shard: Shard): number =>
  ofShard(Array.from({ length: total }), shard).length;

/** The items of all shards, given in their order and complete, in the order that they had before. */
export function joinShards<T>(shards: readonly (readonly T[])[]): T[] {
  const total = shards.reduce((sum, { length }) => sum + length, 0);
  const partOf = dealt(total, shards.length);
  const items = shards.map((shard) => shard.values());
  return Array.from({ length: total }, (_, position) => items[partOf(position) - 1]!.next().value as T);
}
