import { type Difference, differences, unusedPins } from '../reports/difference.js';
import type { SelectionDocument } from '../reports/json.js';
import type { Run } from '../reports/run.js';

/**
 * How runs of the catalogue differ from their pins. Outside of the default catalogue nothing is expected; a configuration of it
 * that has no pin is a difference, and so is a pin of anything else where the whole of it was checked.
 * @throws PinsError where the pins cannot be read
 */
export async function differencesFromPins(
  runs: readonly Run[],
  { properties, whole, shard }: Pick<SelectionDocument, 'properties' | 'whole' | 'shard'>,
): Promise<Difference[]> {
  const { defaultCatalogue, readExpectations } = await import('../catalogue/index.js');
  const expected = readExpectations().runs;
  const ids = defaultCatalogue.map(({ id }) => id);
  const asked = new Set([...ids, ...Object.keys(expected)]);
  return [
    ...runs
      .filter(({ id }) => asked.has(id))
      .flatMap((run) => differences(run, expected[run.id], properties.length === 0)),
    ...(whole && shard === null ? unusedPins(ids, expected) : []),
  ];
}
