import * as fc from 'fast-check';
import type { Formula } from '../liveness/formula.js';

/** Formulas over some atoms, with at most so many operators one in another. */
export function randomFormula(atoms: readonly string[], depth: number): fc.Arbitrary<Formula> {
  const leaf: fc.Arbitrary<Formula> = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...atoms).map((name): Formula => ({ op: 'atom', name })) },
    { weight: 1, arbitrary: fc.constantFrom('true' as const, 'false' as const).map((op): Formula => ({ op })) },
  );
  if (depth === 0) return leaf;
  const inner = randomFormula(atoms, depth - 1);
  return fc.oneof(
    { weight: 1, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom('not' as const, 'next' as const, 'eventually' as const, 'always' as const),
        of: inner,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        op: fc.constantFrom(
          'and' as const,
          'or' as const,
          'implies' as const,
          'iff' as const,
          'until' as const,
          'weakUntil' as const,
          'release' as const,
        ),
        left: inner,
        right: inner,
      }),
    },
  );
}
