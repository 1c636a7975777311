import type { AnyMachineSnapshot } from 'xstate';
import type { Message } from '../composition.js';
import { clonePlain, equalPlain } from './canonical.js';
import type { Fault } from './fault.js';

/** What a step's second evaluation is given: no object of it is one of the originals, and none is frozen. */
export interface Copies {
  readonly snapshot: AnyMachineSnapshot;
  readonly event: Message;
}

const contexts = new WeakMap<object, unknown>();
const events = new WeakMap<Message, Message>();

/** Copies of a frozen snapshot and event; the same ones again as long as no step has changed them. */
export function copiesOf(snapshot: AnyMachineSnapshot, event: Message): Copies {
  const context = cached(contexts, snapshot.context as object);
  return { snapshot: { ...snapshot, context } as AnyMachineSnapshot, event: cached(events, event) as Message };
}

function cached(copies: WeakMap<object, unknown>, original: object): unknown {
  let copy = copies.get(original);
  if (copy === undefined) {
    copy = clonePlain(original);
    copies.set(original, copy);
  }
  return copy;
}

/** What a step changed in its copies, which are then given up. */
export function mutationFault(snapshot: AnyMachineSnapshot, event: Message, copies: Copies): Fault | undefined {
  if (equalPlain(snapshot.context, copies.snapshot.context) && equalPlain(event, copies.event)) return undefined;
  contexts.delete(snapshot.context as object);
  events.delete(event);
  const path =
    difference(snapshot.context, copies.snapshot.context, 'context') ?? difference(event, copies.event, 'event');
  return {
    code: 'MC301',
    message: `the step changes \`${path}\` in place.`,
    remedy: 'Return a new value from assign: `[...list, item]` instead of `list.push(item)`.',
  };
}

/** The path of the innermost difference of two values, or undefined. */
function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (equalPlain(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inside = difference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`,
    );
    if (inside !== undefined) return inside;
  }
  return path;
}
