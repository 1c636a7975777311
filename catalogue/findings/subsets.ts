/** Every subset of `size` members, in the order of the members: `[a, b]`, `[a, c]`, `[b, c]`. */
export function subsets<T>(members: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return members.flatMap((member, index) =>
    subsets(members.slice(index + 1), size - 1).map((others) => [member, ...others]),
  );
}
