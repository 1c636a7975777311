import { readExpectations } from '../expectations.js';
import { readFindings } from '../findings/data.js';
import { readLadder } from '../ladder/data.js';
import { findingsDocument } from './findings.js';
import { ladderDocument } from './ladder.js';
import { machinesDocument } from './machines.js';
import { specification } from './specification.js';
import { verdictsDocument } from './verdicts.js';

/**
 * The generated documents by their path from the root of the package.
 * @throws Error where the pinned verdicts are out of date
 */
export async function documents(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/specification.md': specification(),
    'docs/machines.md': machinesDocument(),
    'docs/findings.md': findingsDocument(readFindings(), readExpectations()),
    'docs/ladder.md': ladderDocument(readLadder()),
    'docs/verdicts.md': await verdictsDocument(readExpectations()),
  };
}
