/**
 * The paths of all active states that a snapshot's value says, as statecharts have them: `(root)`, then `a` and `a.b` of `{ a: 'b' }`.
 * Nothing for the value of what is no machine.
 */
export function statePaths(value: unknown): string[] {
  if (typeof value !== 'string' && !isParallel(value)) return [];
  return ['(root)', ...pathsIn(value, '')];
}

const isParallel = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function pathsIn(value: unknown, above: string): string[] {
  if (typeof value === 'string') return [`${above}${value}`];
  if (!isParallel(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) => [`${above}${key}`, ...pathsIn(inside, `${above}${key}.`)]);
}
