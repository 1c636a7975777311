/** Counts of a graph. */
export interface Size {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
}

/**
 * Counts of the product: of states the product, of transitions what each component does in every state of the others, of depths the sum.
 * @param components undefined where a search was cut
 * @returns undefined where one of them is, or where a count is too great to be told exactly
 */
export function sizeOfWhole(components: readonly (Size | undefined)[]): Size | undefined {
  const sizes = components.filter((size) => size !== undefined);
  if (sizes.length < components.length) return undefined;
  const product = (some: readonly Size[]) => some.reduce((all, { states }) => all * states, 1);
  const states = product(sizes);
  const transitions = sizes.reduce(
    (sum, size, number) => sum + size.transitions * product(sizes.filter((_, other) => other !== number)),
    0,
  );
  const depth = sizes.reduce((sum, size) => sum + size.depth, 0);
  return Number.isSafeInteger(states) && Number.isSafeInteger(transitions) ? { states, transitions, depth } : undefined;
}
