import { type Run, traceId } from '../../reports/run.js';
import { readExpectations } from '../expectations.js';
import { readFindings } from '../findings/data.js';
import { readLadder } from '../ladder/data.js';
import { readSuites } from '../suite/data.js';
import { readAmendments } from '../synthesis/amendments/data.js';
import { readOrders } from '../synthesis/orders/data.js';
import { amendmentsDocument } from './amendments.js';
import { assumptionsDocument } from './assumptions.js';
import { claimsDocument } from './claims.js';
import { findingsDocument } from './findings.js';
import { galleryDocument } from './gallery.js';
import { ladderDocument } from './ladder.js';
import { machinesDocument } from './machines.js';
import { ordersDocument } from './orders.js';
import { purposesDocument } from './purposes.js';
import { readingsDocument } from './readings.js';
import { repairDocument } from './repair.js';
import { scenariosDocument } from './scenarios.js';
import { specification } from './specification.js';
import { suiteDocument } from './suite.js';
import { traceabilityDocument } from './traceability.js';
import { verdictsDocument } from './verdicts.js';

/**
 * The generated documents by their path from the root of the package.
 * @param runs the default catalogue, checked
 */
export const documents = (runs: readonly Run[]): Readonly<Record<string, string>> => ({
  'docs/specification.md': specification(),
  'docs/readings.md': readingsDocument(),
  'docs/scenarios.md': scenariosDocument(),
  'docs/assumptions.md': assumptionsDocument(),
  'docs/machines.md': machinesDocument(),
  'docs/findings.md': findingsDocument(readFindings(), readExpectations()),
  'docs/gallery.md': galleryDocument(readFindings().findings),
  'docs/amendments.md': amendmentsDocument(readAmendments()),
  'docs/ladder.md': ladderDocument(readLadder()),
  'docs/orders.md': ordersDocument(readOrders()),
  'docs/story-of-the-repair.md': repairDocument(readAmendments(), readOrders(), readExpectations(), traceIn(runs)),
  'docs/suite.md': suiteDocument(readSuites()),
  'docs/purposes/notify-first.md': purposesDocument(readSuites(), 'notify-first'),
  'docs/traceability.md': traceabilityDocument(readFindings().findings),
  'docs/claims.md': claimsDocument(readExpectations(), traceIn(runs)),
  'docs/verdicts.md': verdictsDocument(runs),
});

/** The whole trace id of the run that violates a property in one of the runs. */
function traceIn(runs: readonly Run[]): (id: string, property: string) => string | undefined {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return (id, property) => {
    const trace = byId.get(id)?.report.verdicts.find((verdict) => verdict.property === property)?.trace;
    return trace === undefined ? undefined : traceId({ id }, trace);
  };
}
