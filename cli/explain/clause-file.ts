import { basename } from 'node:path';
import { clauseSteps } from '../../reports/clause.js';
import type { PageClause } from '../../reports/page/html.js';
import { InputError } from '../errors.js';
import { readText } from '../text-file.js';

/**
 * Reads the user's own text with numbered steps.
 * @throws InputError where it cannot be read, or has no numbered step
 */
export function readClause(file: string): PageClause {
  const steps = clauseSteps(readText(file));
  if (steps.size === 0) {
    throw new InputError(
      `${file} has no numbered step: begin the line of each with its number, as in "8) The device …".`,
    );
  }
  return { name: basename(file), steps };
}
