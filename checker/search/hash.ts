/**
 * One random-looking number for each value of each field of a global state; the exclusive or of them is a state's hash (Zobrist,
 * 1970). It depends neither on how a state is packed nor on how its fields are clustered, and an action changes it by the fields it
 * changes. Value 0 counts as nothing, so that a field may be added at any time.
 */
export function hashOfField(field: number, value: number): number {
  if (value === 0) return 0;
  let hash = Math.imul(field + 1, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** A second such number, independent of the first: both together are a fingerprint of 64 bits. */
export function secondHashOfField(field: number, value: number): number {
  if (value === 0) return 0;
  let hash = Math.imul(field + 1, 0xc2b2ae35) ^ Math.imul(value, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}
