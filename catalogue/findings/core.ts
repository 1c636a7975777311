import type { Verdict } from '../../checker/index.js';
import { deviationsOf, scenarioName } from '../../machines/scenarios.js';
import { type Configuration, configuration } from '../configuration.js';
import type { Oracle } from './oracle.js';
import { subsets } from './subsets.js';

/** A configuration in which a property is refuted, and the run that shows it; null for a goal that nothing reaches. */
export interface Refutation {
  readonly configuration: Configuration;
  readonly property: string;
  readonly path: string | null;
  /** For liveness: what is owed on the runs that count, in words. */
  readonly fairness?: string;
}

/** The refutation that a verdict tells of. */
export const refutationOf = (
  configuration: Configuration,
  { property, trace, fairness }: Pick<Verdict, 'property' | 'trace' | 'fairness'>,
): Refutation => ({
  configuration,
  property,
  path: trace ?? null,
  ...(fairness === undefined ? {} : { fairness }),
});

/**
 * Reduces each refutation to what it needs: the same procedure and readings under a smallest set of its deviations that
 * refutes the property as well, the first in the order of deviations where several are equally small. Every smaller set is
 * judged; nothing is taken to be monotone.
 * @returns in the order of the refutations
 */
export async function coresOf(refutations: readonly Refutation[], oracle: Oracle): Promise<readonly Refutation[]> {
  const cores: (Refutation | undefined)[] = refutations.map(() => undefined);
  for (let size = 0; cores.includes(undefined); size++) {
    const open = [...refutations.keys()].filter((index) => cores[index] === undefined);
    for (const index of open) {
      const refutation = refutations[index]!;
      if (deviationsOf(refutation.configuration.scenario)!.length === size) cores[index] = refutation;
    }
    const candidates = open
      .filter((index) => cores[index] === undefined)
      .flatMap((index) => smallerOnes(refutations[index]!, size).map((each) => ({ index, ...each })));
    const verdicts = await oracle(
      candidates.map((candidate) => ({ id: candidate.configuration.id, property: candidate.property })),
    );
    for (const [position, { index, configuration: smaller }] of candidates.entries()) {
      const verdict = verdicts[position];
      if (verdict?.verdict === 'violated') cores[index] ??= refutationOf(smaller, verdict);
    }
  }
  return cores.map((core) => core!);
}

function smallerOnes({ configuration: { procedure, readings, scenario }, property }: Refutation, size: number) {
  return subsets(deviationsOf(scenario)!, size).map((chosen) => ({
    configuration: configuration({ procedure, readings, scenario: scenarioName(chosen) }),
    property,
  }));
}
