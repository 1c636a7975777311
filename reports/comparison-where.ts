import type { ComparedPair } from './comparison.js';

/** So many values say where something is; of more, the configurations are counted. */
const mostValues = 4;

/**
 * Some of the pairs by scenario, and in a scenario by the values of readings that decide it: `power-loss; honest with
 * release=on-notification (7 of 20)`; or those that are missing, where these are fewer: `all but thief`. Empty for all.
 */
export function whereWords(pairs: readonly ComparedPair[], some: ReadonlySet<ComparedPair>): string {
  const missing = pairs.filter((pair) => !some.has(pair));
  if (missing.length === 0) return '';
  const fewer = missing.length < some.size;
  const named = new Set(fewer ? missing : some);
  const scenarios = [...new Set([...named].map(({ scenario }) => scenario))];
  const words = scenarios.map((scenario) => {
    const of = pairs.filter((pair) => pair.scenario === scenario);
    const here = of.filter((pair) => named.has(pair));
    if (here.length === of.length) return scenario;
    const values = decidingValues(of, named);
    const by = values === undefined || values.length > mostValues ? '' : ` with ${values.join(' or ')}`;
    return `${scenario}${by} (${here.length} of ${of.length})`;
  });
  return `${fewer ? 'all but ' : ''}${words.join('; ')}`;
}

/**
 * The fewest values that a greedy choice finds of which each leaves none but the named pairs, and which leave all of them together; a
 * reading that is not named in a pair has its own value there. Undefined where values one by one do not say it.
 */
export function decidingValues(
  pairs: readonly ComparedPair[],
  named: ReadonlySet<ComparedPair>,
): readonly string[] | undefined {
  if (!pairs.some((pair) => named.has(pair))) return [];
  const names = [...new Set(pairs.flatMap(({ readings }) => Object.keys(readings)))];
  const valuesOf = ({ readings }: ComparedPair) =>
    names.map((name) => (readings[name] === undefined ? `${name} as by default` : `${name}=${readings[name]}`));
  const candidates = new Map<string, ComparedPair[]>();
  for (const pair of pairs)
    for (const value of valuesOf(pair)) candidates.set(value, [...(candidates.get(value) ?? []), pair]);
  const exact = [...candidates].filter(([, some]) => some.every((pair) => named.has(pair)));
  const left = new Set(pairs.filter((pair) => named.has(pair)));
  const chosen: string[] = [];
  while (left.size > 0) {
    const gain = ([, some]: (typeof exact)[number]) => some.filter((pair) => left.has(pair)).length;
    const best = exact.reduce<(typeof exact)[number] | undefined>(
      (a, b) => (gain(b) > (a === undefined ? 0 : gain(a)) ? b : a),
      undefined,
    );
    if (best === undefined) return undefined;
    chosen.push(best[0]);
    for (const pair of best[1]) left.delete(pair);
  }
  return chosen;
}
