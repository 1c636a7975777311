import { procedures } from '../../machines/procedures/index.js';
import { type ComparedProcedure, type ComparedRow, pairKey } from '../../reports/comparison.js';
import { type Configuration, configuration } from '../configuration.js';
import { ExcludedError } from '../names.js';
import { ownProcedure } from '../own-procedures.js';

/** The configurations of the two procedures of a comparison. */
export type Sides = readonly [before: readonly Configuration[], after: readonly Configuration[]];

/**
 * The same sides with the counterparts that each lacks: a configuration of the one procedure with the readings and the scenario of
 * one of the other. Left out is what the other text settles, or excludes.
 */
export function completed([before, after]: Sides, names: readonly [before: string, after: string]): Sides {
  return [withCounterparts(before, after, names[0]), withCounterparts(after, before, names[1])];
}

function withCounterparts(
  own: readonly Configuration[],
  others: readonly Configuration[],
  procedure: string,
): readonly Configuration[] {
  const known = new Set(own.map(pairKey));
  const added = others
    .filter((other) => !known.has(pairKey(other)))
    .flatMap((other) => counterpart(other, procedure) ?? [])
    .filter((made, i, all) => all.findIndex(({ id }) => id === made.id) === i);
  return [...own, ...added];
}

/** Undefined where the procedure cannot have these readings beside its own. */
function counterpart({ readings, scenario }: Configuration, procedure: string): Configuration | undefined {
  try {
    const made = configuration({ procedure, readings, scenario });
    return pairKey(made) === pairKey({ readings, scenario }) ? made : undefined;
  } catch (error) {
    if (error instanceof ExcludedError) return undefined;
    throw error;
  }
}

/**
 * One side of a comparison.
 * @param verdictsOf what is known of a configuration, as it is pinned
 */
export function comparedProcedure(
  name: string,
  configurations: readonly Configuration[],
  verdictsOf: (id: string) => ComparedRow['verdicts'],
): ComparedProcedure {
  const reconstructed = (ownProcedure(name) ?? procedures.find((each) => each.name === name))?.reconstructed;
  return {
    name,
    ...(reconstructed === undefined ? {} : { reconstructed }),
    rows: configurations.map(({ id, readings, scenario }) => ({ id, readings, scenario, verdicts: verdictsOf(id) })),
  };
}
