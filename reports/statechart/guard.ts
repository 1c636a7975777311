import { isPlain } from './plain.js';

/** A guard as a machine declares it, with the parts of `and`, `or`, `not` and `stateIn`. */
export type Guard =
  | { readonly kind: 'named'; readonly name: string; readonly params?: unknown }
  /** True where the machine is in all of these states: dotted paths, or ids behind `#`. */
  | { readonly kind: 'in'; readonly states: readonly string[] }
  | { readonly kind: 'and' | 'or' | 'not'; readonly parts: readonly Guard[] };

/** What XState keeps on the functions that `and`, `or`, `not` and `stateIn` return. */
interface Combined {
  readonly name: string;
  readonly guards?: readonly unknown[];
  readonly stateValue?: unknown;
}

/**
 * Reads a guard.
 * @param nameOfInline the name of a function that stands in the configuration itself
 */
export function guardOf(guard: unknown, nameOfInline: (guard: unknown) => string): Guard {
  if (typeof guard === 'string') return { kind: 'named', name: guard };
  if (typeof guard === 'function') {
    const { name, guards, stateValue } = guard as Combined;
    if (name === 'stateIn' && stateValue !== undefined) {
      return { kind: 'in', states: statesIn(stateValue) };
    }
    if (guards !== undefined && (name === 'and' || name === 'or' || name === 'not')) {
      return { kind: name, parts: guards.map((part) => guardOf(part, nameOfInline)) };
    }
    return { kind: 'named', name: nameOfInline(guard) };
  }
  const { type, params } = guard as { readonly type: string; readonly params?: unknown };
  return { kind: 'named', name: type, ...(isPlain(params) ? { params } : {}) };
}

/** Dotted paths of the innermost states that a state value names; an id keeps its `#`. */
function statesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0
      ? [key]
      : statesIn(inner).map((path) => `${key}.${path}`),
  );
}

/** A guard in words. */
export function guardText(guard: Guard): string {
  switch (guard.kind) {
    case 'named':
      return guard.name;
    case 'in':
      return `in ${guard.states.join(' and ')}`;
    case 'not':
      return `NOT ${nested(guard.parts[0]!)}`;
    default:
      return guard.parts.map(nested).join(` ${guard.kind.toUpperCase()} `);
  }
}

const nested = (guard: Guard): string =>
  guard.kind === 'and' || guard.kind === 'or' ? `(${guardText(guard)})` : guardText(guard);
