import { canonical } from '../../checker/xstate/canonical.js';

/** Is it there, and data that a file can hold? */
export function isPlain(value: unknown): boolean {
  if (value === undefined) return false;
  try {
    canonical(value);
    return true;
  } catch {
    return false;
  }
}
