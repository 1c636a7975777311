import { totalmem } from 'node:os';

/** Of the machine's memory, what searches may take unless told: the rest is for everything beside their arrays. */
const usualShare = 0.75;
const mebibyte = 2 ** 20;

/**
 * What the arrays of one search may take, in units of 2^20 bytes.
 * @param asked what all that run at the same time may take together; absent: three quarters of what the process may use
 * @param together how many run at the same time
 */
export function memoryOfSearch(asked: number | undefined, together: number): number {
  const machine = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const all = asked ?? (machine * usualShare) / mebibyte;
  return all / Math.max(1, together);
}
