import { coveringSuite, type System } from '../../checker/index.js';

/** The runs of the covering suite of a composition, as paths. */
export const coveringPaths = async (system: System): Promise<readonly string[]> =>
  (await coveringSuite(system)).runs.map(({ path }) => path);
