import type { TestVerdict } from '../adapter/verdict.js';
import { compositionOf, runPath, setupOf } from '../paths/run-path.js';
import type { FaultName } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';

/**
 * Drives the reference implementation along the run of a trace id.
 * @param faults what is to be wrong with it
 * @throws CheckerError where the model has no such run any more
 */
export async function verdictOfFound(traceId: string, faults: readonly FaultName[] = []): Promise<TestVerdict> {
  const colon = traceId.lastIndexOf(':');
  const [configuration, path] = [traceId.slice(0, colon), traceId.slice(colon + 1)];
  const reference = new DirectReference(faults);
  try {
    return await runPath(reference, compositionOf(configuration), setupOf(configuration), path, referenceProjection);
  } finally {
    await reference.close();
  }
}
