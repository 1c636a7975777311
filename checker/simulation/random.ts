/**
 * A stream of random numbers from a seed, the same on every machine: Marsaglia's xorshift of 32 bits, whose state is the
 * seed and the number of the stream, mixed.
 * @param stream streams of one seed and different numbers have nothing to do with each other
 * @returns gives a whole number from 0 to below `bound`
 */
export function randomStream(seed: number, stream: number): (bound: number) => number {
  let state = mixed(mixed(seed) ^ Math.imul(stream + 1, 0x9e3779b1)) || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/** Spreads every bit of a number over all 32. */
function mixed(value: number): number {
  let word = value | 0;
  word = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  word = Math.imul(word ^ (word >>> 15), 0x846ca68b);
  return word ^ (word >>> 16);
}
