/**
 * How likely it is that a search that kept only fingerprints of so many states left any out: two of them had the same one. At most the
 * number of pairs over the number of fingerprints (Wolper and Leroy, 1993).
 * @param bits of a fingerprint
 */
export const omissionByFingerprints = (states: number, bits = 64): number =>
  Math.min(1, (states * (states - 1)) / 2 / 2 ** bits);

/** Into so many parts the search is cut to add up what each state risked: the sum is smooth. */
const parts = 4096;

/**
 * How likely it is that a search that kept so many states as bits of a Bloom filter left any out. With i states in it, a new one is taken
 * for known with probability (1 - e^(-ki/m))^k (Bloom, 1970; Dillinger and Manolios, 2004); over all states these add up.
 * @param size bits of the filter
 * @param hashes bits that a state sets
 */
export function omissionByBits(states: number, size: number, hashes: number): number {
  let expected = 0;
  for (let part = 0; part < parts; part++) {
    const known = ((part + 0.5) * states) / parts;
    expected += ((1 - Math.exp((-hashes * known) / size)) ** hashes * states) / parts;
  }
  return -Math.expm1(-expected);
}
