import { existsSync, readFileSync } from 'node:fs';
import type { MutationFigures } from './examine.js';

/** The figures, as `npm run mutants -- --write` leaves them. */
export interface MutationFile {
  readonly format: 1;
  readonly figures: readonly MutationFigures[];
}

/** The file stands beside this source, where the compiled package reads it too. */
export const mutationFiles = ['./mutation.json', '../../../conformance/mutation/mutation.json'].map(
  (place) => new URL(place, import.meta.url),
);

/** The written figures; none where nothing was written yet. */
export function readMutation(): MutationFile {
  const file = mutationFiles.find((place) => existsSync(place));
  return file === undefined ? { format: 1, figures: [] } : (JSON.parse(readFileSync(file, 'utf8')) as MutationFile);
}
