import type { Finding } from '../catalogue/findings/finding.js';
import { InputError } from './errors.js';
import { nearest } from './nearest.js';

/**
 * The finding of the catalogue with a name.
 * @throws InputError with the nearest name, or where the names are listed: they are too many to print
 */
export async function namedFinding(name: string): Promise<Finding> {
  const { readFindings } = await import('../catalogue/findings/data.js');
  const { findings } = readFindings();
  const found = findings.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const names = findings.map(({ id }) => id);
  const guess = nearest(name, names);
  const remedy = guess === undefined ? '`rehome findings` and docs/findings.md list them.' : `Did you mean ${guess}?`;
  throw new InputError(`No finding of the catalogue is named ${name}. ${remedy}`);
}
