/** A part of a list that is shown: from `start` up to, not with, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where each of some sizes begins, and at last where the last one ends. */
export function offsetsOf(sizes: readonly number[]): number[] {
  const offsets = [0];
  for (const size of sizes) offsets.push(offsets.at(-1)! + size);
  return offsets;
}

/** What of a list is to be seen between two places, with some more on both sides. */
export function rangeOf(offsets: readonly number[], from: number, to: number, more: number): Range {
  const length = offsets.length - 1;
  const start = Math.max(0, lastAtOrBefore(offsets, from) - more);
  const end = Math.min(length, lastAtOrBefore(offsets, to) + 1 + more);
  return { start: Math.min(start, end), end };
}

/** The last entry that begins at or before a place. */
function lastAtOrBefore(offsets: readonly number[], place: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offsets[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * How far to scroll so that a span is seen whole, moving as little as it takes.
 * @param now how far it is scrolled
 * @param size of what is to be seen
 */
export function scrolledTo(now: number, size: number, start: number, end: number): number {
  if (start < now || end - start > size) return start;
  return end > now + size ? end - size : now;
}
