/** What can make a search smaller without changing what it says; see docs/reductions.md. */
export const reductionNames = ['partial-order', 'symmetry', 'components', 'cone'] as const;

export type Reduction = (typeof reductionNames)[number];

/**
 * Which reductions a check may use. `auto`: none up to 1,000,000 states, so that small systems get everything; beyond, the search begins again
 * with all that are sound for what is asked. A list: these from the start, where they are sound.
 */
export type Reduce = 'auto' | 'none' | readonly Reduction[];

/** How many states a search meets before `auto` reduces it. */
export const mostUnreduced = 1_000_000;

/** Why a reduction that was asked for is not used. */
export interface Refusal {
  readonly reduction: Reduction;
  /** One sentence. */
  readonly reason: string;
}

/** `auto`, `none`, or names with commas between; undefined for any other text. */
export function parseReduce(text: string): Reduce | undefined {
  if (text === 'auto' || text === 'none') return text;
  const names = text.split(',');
  const known = names.filter((name): name is Reduction => reductionNames.some((one) => one === name));
  return known.length === names.length ? known : undefined;
}
