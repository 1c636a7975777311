/** The middle of some figures; of an even number the lower of the two. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

/** How far figures lie apart, as a part of their median; 0 where that is 0. */
export const spread = (figures: readonly number[]): number =>
  (Math.max(...figures) - Math.min(...figures)) / (median(figures) || 1);
