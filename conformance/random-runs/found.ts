import type { TestVerdict } from '../adapter/verdict.js';
import { compositionOf, runPath, setupOf } from '../paths/run-path.js';
import { type FaultName, faultNames } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';

/**
 * Drives the reference implementation along the run of a trace id. With the name of a seeded fault in REHOME_FAULT it is that faulty one.
 * @throws CheckerError where the model has no such run any more
 */
export async function verdictOfFound(traceId: string): Promise<TestVerdict> {
  const colon = traceId.lastIndexOf(':');
  const [configuration, path] = [traceId.slice(0, colon), traceId.slice(colon + 1)];
  const seeded = process.env.REHOME_FAULT;
  const reference = new DirectReference(faultNames.filter((fault: FaultName) => fault === seeded));
  try {
    return await runPath(reference, compositionOf(configuration), setupOf(configuration), path, referenceProjection);
  } finally {
    await reference.close();
  }
}
