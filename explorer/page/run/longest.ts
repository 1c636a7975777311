/**
 * The greatest length up to `most` of which something holds, where it holds up to some length and not beyond; asks few times.
 * @returns undefined where it does not even hold of 0
 */
export async function longestWhere(
  most: number,
  holds: (length: number) => Promise<boolean>,
): Promise<number | undefined> {
  if (!(await holds(0))) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
