/**
 * A function that keeps what it made last.
 * @param make called where nothing is kept for a key
 * @param most how many are kept; what was asked for longest ago goes first
 * @param isStale must it be made anew?
 */
export function remembered<K, V>(
  make: (key: K) => V,
  most: number,
  isStale: (value: V) => boolean = () => false,
): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const known = kept.get(key);
    const value = known === undefined || isStale(known) ? make(key) : known;
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return value;
  };
}
