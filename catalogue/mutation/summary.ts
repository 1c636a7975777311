import type { MutantResult } from './examine.js';

/** A mutant that no verdict tells from its original. */
interface Survivor extends MutantResult {
  /** Why that is no missing property; null: nobody has said so. */
  readonly explained: string | null;
}

/** The mutation score of the properties. */
export interface MutationSummary {
  /** Those that behave otherwise than their original somewhere, or whose place nothing exercises. */
  readonly mutants: number;
  /** By a verdict that is another word, or whose shortest run is of another length: both are pinned. */
  readonly killed: number;
  /** Of the killed, those of which only the length of a run tells. */
  readonly shifted: number;
  readonly explained: number;
  /** Behave as their original wherever their place is exercised: no mutants at all, and counted apart. */
  readonly equivalent: number;
  readonly survivors: readonly Survivor[];
  /** Explanations that are none: of a mutant that is killed, equivalent, or does not exist. */
  readonly unused: readonly { readonly id: string; readonly why: string }[];
}

/**
 * Sums up what became of mutants.
 * @param explained reasons by a mutant's id
 * @param participants whose mutants all are among the results
 */
export function summarise(
  results: readonly MutantResult[],
  explained: Readonly<Record<string, string>>,
  participants: readonly string[],
): MutationSummary {
  const of = (...outcomes: readonly MutantResult['outcome'][]) =>
    results.filter(({ outcome }) => outcomes.includes(outcome));
  const survivors = of('survived', 'unexercised').map((result) => ({
    ...result,
    explained: explained[result.id] ?? null,
  }));
  const byId = new Map(results.map((result) => [result.id, result]));
  const surviving = new Set(survivors.map(({ id }) => id));
  const unused = Object.keys(explained)
    .filter((id) => !surviving.has(id) && (byId.has(id) || participants.some((name) => id.startsWith(`${name} `))))
    .map((id) => ({ id, why: byId.get(id)?.outcome ?? 'no such mutant' }));
  const equivalent = of('equivalent').length;
  return {
    mutants: results.length - equivalent,
    killed: of('killed', 'shifted').length,
    shifted: of('shifted').length,
    explained: survivors.filter((survivor) => survivor.explained !== null).length,
    equivalent,
    survivors,
    unused,
  };
}
