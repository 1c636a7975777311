import type { AnyMachineSnapshot } from 'xstate';
import type { Message } from '../composition.js';
import { clonePlain } from './canonical.js';
import type { Fault } from './fault.js';

/** Copies that share no object with the originals and are not frozen. */
export function copiesOf(
  snapshot: AnyMachineSnapshot,
  event: Message,
): { snapshot: AnyMachineSnapshot; event: Message } {
  const context = clonePlain(snapshot.context);
  return { snapshot: { ...snapshot, context } as AnyMachineSnapshot, event: clonePlain(event) };
}

/** What a step changed in its copies. */
export function mutationFault(
  snapshot: AnyMachineSnapshot,
  event: Message,
  copies: { readonly snapshot: AnyMachineSnapshot; readonly event: Message },
): Fault | undefined {
  const path =
    difference(snapshot.context, copies.snapshot.context, 'context') ?? difference(event, copies.event, 'event');
  if (path === undefined) return undefined;
  return {
    code: 'MC301',
    message: `the step changes \`${path}\` in place.`,
    remedy: 'Return a new value from assign: `[...list, item]` instead of `list.push(item)`.',
  };
}

/** The path of the innermost difference of two values, or undefined. */
function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inside = difference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`,
    );
    if (inside !== undefined) return inside;
  }
  return undefined;
}
